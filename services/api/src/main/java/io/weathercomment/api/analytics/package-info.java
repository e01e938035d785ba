/** What analytics counted. */
@NullMarked
package io.weathercomment.api.analytics;

import org.jspecify.annotations.NullMarked;
