/** Recorded weather through the parser and the writer: every place, every issue. */
@NullMarked
package io.weathercomment.local.recorded;

import org.jspecify.annotations.NullMarked;
