/** The poller over a real queue. */
@NullMarked
package io.weathercomment.local.messaging;

import org.jspecify.annotations.NullMarked;
