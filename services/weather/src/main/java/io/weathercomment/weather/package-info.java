/** From a request to a forecast: sources behind one port, their order, the cache, the handler. */
@NullMarked
package io.weathercomment.weather;

import org.jspecify.annotations.NullMarked;
