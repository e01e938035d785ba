package io.weathercomment.testkit;

import io.weathercomment.storage.EventCounters;

final class InMemoryEventCountersTest extends EventCountersContract {
    private final EventCounters counters = new InMemoryEventCounters();

    @Override
    protected EventCounters counters() {
        return counters;
    }
}
