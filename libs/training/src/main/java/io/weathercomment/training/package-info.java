/**
 * What a service does once while its image is built, so that the JVM remembers the classes it loads: real work through its real doors, answered
 * by an AWS of canned answers in the same process. Nothing here runs in a container that serves.
 */
@NullMarked
package io.weathercomment.training;

import org.jspecify.annotations.NullMarked;
