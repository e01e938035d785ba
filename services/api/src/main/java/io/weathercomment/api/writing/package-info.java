/** What words claim, and whether it is true of a day. */
@NullMarked
package io.weathercomment.api.writing;

import org.jspecify.annotations.NullMarked;
