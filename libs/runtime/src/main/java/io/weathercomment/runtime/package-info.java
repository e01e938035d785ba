/** What every service process needs: settings, start and stop, health, metrics, AWS clients. */
@NullMarked
package io.weathercomment.runtime;

import org.jspecify.annotations.NullMarked;
