package io.weathercomment.runtime;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A metric that CloudWatch knows, and the meter it comes from: the one table of them, for the collector's scrape and for a function's lines. */
public enum CloudWatchMetric {
    COMMENT_GENERATION_LATENCY(
            "CommentGenerationLatency", "comment_generation", "Milliseconds", "Service", null, "comment-processor"),
    CACHE_HIT_RATE("CacheHitRate", "weather_cache_hit_rate", "None", "Cache", null, "weather"),
    LLM_API_LATENCY("LLMAPILatency", "llm_api", "Milliseconds", "Provider", "provider", "unknown"),
    WEATHER_API_LATENCY("WeatherAPILatency", "weather_api", "Milliseconds", "Source", "source", "unknown"),
    DYNAMODB_THROTTLES("DynamoDBThrottles", "dynamodb_throttles", "Count", "Table", "table", "unknown");

    private final String title;
    private final String meter;
    private final String unit;
    private final String dimension;
    private final @Nullable String tag;
    private final String otherwise;

    CloudWatchMetric(
            String title, String meter, String unit, String dimension, @Nullable String tag, String otherwise) {
        this.title = title;
        this.meter = meter;
        this.unit = unit;
        this.dimension = dimension;
        this.tag = tag;
        this.otherwise = otherwise;
    }

    /** Its name in CloudWatch. */
    public String title() {
        return title;
    }

    /** The meter's name in this process. */
    public String meter() {
        return meter;
    }

    /** In CloudWatch's words. */
    public String unit() {
        return unit;
    }

    public String dimension() {
        return dimension;
    }

    /** The dimension's value: the meter's tag, or what it always is. Names of sources, providers and tables: nothing to be escaped. */
    public String valueOf(Meter found) {
        var value = tag == null ? null : found.getId().getTag(tag);
        return value == null ? otherwise : value;
    }

    /** The meters it comes from; none where the service does not measure it. */
    public Collection<Meter> in(MeterRegistry meters) {
        return meters.find(meter).meters();
    }
}
