/** What {@code make bench} measures: the program as a user starts it, and its work beside that of a bare client. */
@NullMarked
package io.weathercomment.local.bench;

import org.jspecify.annotations.NullMarked;
