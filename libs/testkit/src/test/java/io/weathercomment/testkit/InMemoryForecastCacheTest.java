package io.weathercomment.testkit;

import io.weathercomment.storage.ForecastCache;

final class InMemoryForecastCacheTest extends ForecastCacheContract {
    private final ForecastCache cache = new InMemoryForecastCache();

    @Override
    protected ForecastCache cache() {
        return cache;
    }
}
