/** Tests of dashboards and alert rules against what the services measure. */
@NullMarked
package io.weathercomment.local.metrics;

import org.jspecify.annotations.NullMarked;
