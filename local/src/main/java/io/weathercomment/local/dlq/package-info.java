/** Dead letters: why they are dead, and the way back. */
@NullMarked
package io.weathercomment.local.dlq;

import org.jspecify.annotations.NullMarked;
