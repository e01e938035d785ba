/** The whole product as one command: the local AWS and the four services in one process. */
@NullMarked
package io.weathercomment.local;

import org.jspecify.annotations.NullMarked;
