package io.weathercomment.writing;

/** How words sound; carefree ones and warnings don't go together. */
enum Tone {
    CAREFREE,
    PLAIN,
    WARNING
}
