/**
 * A second reading of the same forecast: what a comment says against JMA's raw body. It shares no code, table or word list with the
 * library that writes comments, so that a mistake has to be made twice to stay hidden.
 */
@NullMarked
package io.weathercomment.quality.checker;

import org.jspecify.annotations.NullMarked;
