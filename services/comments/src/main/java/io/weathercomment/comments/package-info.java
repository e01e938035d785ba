/** The comments service: writes, proves and stores the comment of a job, and ends jobs. */
@NullMarked
package io.weathercomment.comments;

import org.jspecify.annotations.NullMarked;
