/** Stored comments, and why they say what they say. */
@NullMarked
package io.weathercomment.api.comments;

import org.jspecify.annotations.NullMarked;
