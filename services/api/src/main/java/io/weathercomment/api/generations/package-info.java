/** From a request to its comment: jobs, waiting for them, and the sweep that finishes what got stuck. */
@NullMarked
package io.weathercomment.api.generations;

import org.jspecify.annotations.NullMarked;
