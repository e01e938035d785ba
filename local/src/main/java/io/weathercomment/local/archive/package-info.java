/** JMA's forecasts as they were on a day gone by: an archive file and the server that hands it out at JMA's paths. */
@NullMarked
package io.weathercomment.local.archive;

import org.jspecify.annotations.NullMarked;
