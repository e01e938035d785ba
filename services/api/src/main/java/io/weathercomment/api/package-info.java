/** The HTTP service: its settings, its parts and its start. */
@NullMarked
package io.weathercomment.api;

import org.jspecify.annotations.NullMarked;
