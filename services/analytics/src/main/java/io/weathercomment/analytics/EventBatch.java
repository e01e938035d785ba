package io.weathercomment.analytics;

import io.weathercomment.domain.GenerationEvent;
import io.weathercomment.domain.TargetDay;
import io.weathercomment.messaging.Codec;
import io.weathercomment.messaging.Delivery;
import io.weathercomment.messaging.DeliverySpan;
import io.weathercomment.messaging.MalformedMessage;
import io.weathercomment.messaging.Outcome;
import io.weathercomment.storage.EventCounters;
import io.weathercomment.storage.EventCounters.Counted;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts a received batch of events: those that can be read together, in as few transactions as they fit into; those that cannot are
 * rejected alone.
 */
record EventBatch(Codec<GenerationEvent> codec, EventCounters counters, InstantSource now) {
    List<Outcome> process(List<Delivery> deliveries) {
        return DeliverySpan.together(deliveries, this::outcomes);
    }

    private List<Outcome> outcomes(List<DeliverySpan> deliveries) {
        var outcomes = new ArrayList<Outcome>();
        var counted = new ArrayList<Counted>();
        for (var delivery : deliveries) {
            try {
                var event = codec.decode(delivery.delivery().body());
                delivery.about(event);
                counted.add(counted(event));
                outcomes.add(new Outcome.Done());
            } catch (MalformedMessage e) {
                outcomes.add(new Outcome.Reject(e));
            }
        }
        // a failure goes up: every delivery then comes back, and the markers keep what was counted from counting again
        counters.apply(counted, now.instant()).await();
        return outcomes;
    }

    private static Counted counted(GenerationEvent event) {
        var day = event.at().atZone(TargetDay.JST).toLocalDate();
        return new Counted(event.eventId(), day, List.of(EventCounters.TOTAL, EventCounters.OUTCOME + event.outcome()));
    }
}
