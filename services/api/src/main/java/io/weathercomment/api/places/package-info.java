/** Places, and the weather that is known for them. */
@NullMarked
package io.weathercomment.api.places;

import org.jspecify.annotations.NullMarked;
