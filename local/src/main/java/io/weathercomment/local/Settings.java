package io.weathercomment.local;

import io.weathercomment.localaws.Bootstrap;
import java.util.HashMap;
import java.util.Map;

/** The services' environment on one machine: what was told, where the resources are, and what suits a laptop. */
public final class Settings {
    private Settings() {}

    /** The same before the resources are there: enough to see whether what was told can be used. */
    static Map<String, String> unplaced(Map<String, String> told) {
        var nowhere = new Bootstrap.Inbox("-", "-");
        return of(told, new Bootstrap.Made(nowhere, nowhere, nowhere, "-"));
    }

    /** What was told wins over what suits; where the resources are is a fact and wins over both. */
    public static Map<String, String> of(Map<String, String> told, Bootstrap.Made made) {
        var settings = new HashMap<>(Map.of(
                // the emulator answers a receive within a tenth of a second anyway, and a stop waits for the open one
                "POLL_WAIT", "1",
                // one emulator process serves a few hundred connections in all
                "AWS_MAX_CONNECTIONS", "32"));
        settings.putAll(told);
        settings.put("WEATHER_REQUESTS_QUEUE_URL", made.weatherRequests().url());
        settings.put("COMMENT_GENERATION_QUEUE_URL", made.commentGeneration().url());
        settings.put("ANALYTICS_EVENTS_QUEUE_URL", made.analyticsEvents().url());
        settings.put("COMMENT_EVENTS_TOPIC_ARN", made.topicArn());
        return settings;
    }
}
