/** The trace of a job over the four services, each a process with the agent. */
@NullMarked
package io.weathercomment.local.telemetry;

import org.jspecify.annotations.NullMarked;
