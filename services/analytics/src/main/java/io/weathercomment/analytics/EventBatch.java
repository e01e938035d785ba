package io.weathercomment.analytics;

import io.weathercomment.domain.CommentPublished;
import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.GenerationEvent;
import io.weathercomment.domain.GenerationFailed;
import io.weathercomment.domain.TargetDay;
import io.weathercomment.messaging.Codec;
import io.weathercomment.messaging.Delivery;
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
        var outcomes = new ArrayList<Outcome>();
        var counted = new ArrayList<Counted>();
        for (var delivery : deliveries) {
            try {
                counted.add(counted(codec.decode(delivery.body())));
                outcomes.add(new Outcome.Done());
            } catch (MalformedMessage e) {
                outcomes.add(new Outcome.Reject(e));
            }
        }
        // a failure goes up: the door then retries every delivery, and the markers keep what was counted from counting
        // again
        counters.apply(counted, now.instant()).await();
        return outcomes;
    }

    private static Counted counted(GenerationEvent event) {
        var day = event.at().atZone(TargetDay.JST).toLocalDate();
        return new Counted(event.eventId(), day, List.of(EventCounters.TOTAL, EventCounters.OUTCOME + outcome(event)));
    }

    private static String outcome(GenerationEvent event) {
        return switch (event) {
            case CommentPublished published when published.reused() -> "reused";
            case CommentPublished _ -> "succeeded";
            case GenerationFailed failed when failed.failure() == FailureType.EXPIRED -> "expired";
            case GenerationFailed _ -> "failed";
        };
    }
}
