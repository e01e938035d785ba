/** The analytics service: counts what became of jobs, each event once. */
@NullMarked
package io.weathercomment.analytics;

import org.jspecify.annotations.NullMarked;
