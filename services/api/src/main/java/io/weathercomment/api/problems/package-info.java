/** What goes wrong for a caller: every type of problem, in Japanese and English. */
@NullMarked
package io.weathercomment.api.problems;

import org.jspecify.annotations.NullMarked;
