/** Writes comments: what words claim, what a fact sheet must show for it, our own lines, their choice and their proof. */
@NullMarked
package io.weathercomment.writing;

import org.jspecify.annotations.NullMarked;
