/** How records travel: codec, pipeline, queue, topic, poller. It knows no service and no rule of the domain. */
@NullMarked
package io.weathercomment.messaging;

import org.jspecify.annotations.NullMarked;
