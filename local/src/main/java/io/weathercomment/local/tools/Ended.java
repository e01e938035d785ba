package io.weathercomment.local.tools;

/** How a tool has left its main thread. */
enum Ended {
    WELL,
    BADLY,
    /** Its server goes on until the process is told to end. */
    SERVES
}
