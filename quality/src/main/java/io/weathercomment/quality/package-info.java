/** {@code make quality}: writes a comment for every place of an archive of forecasts and tells how true, specific and varied they are. */
@NullMarked
package io.weathercomment.quality;

import org.jspecify.annotations.NullMarked;
