/** What the services speak of: places, forecasts, fact sheets, jobs, comments, and the messages between services. */
@NullMarked
package io.weathercomment.domain;

import org.jspecify.annotations.NullMarked;
