package io.weathercomment.runtime;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The metrics that CloudWatch knows, under its names, for a collector to carry there. They are written out here, because a collector that
 * renames what it scrapes no longer knows what kind it is.
 */
final class CloudWatchMetrics {
    /**
     * A metric of CloudWatch and the meter it comes from.
     *
     * @param tag of the meter, whose value becomes the dimension's; null: it is always {@code otherwise}
     */
    private record Metric(
            String name,
            String meter,
            String dimension,
            @Nullable String tag,
            String otherwise) {}

    private static final List<Metric> METRICS = List.of(
            new Metric("CommentGenerationLatency", "comment_generation", "Service", null, "comment-processor"),
            new Metric("CacheHitRate", "weather_cache_hit_rate", "Cache", null, "weather"),
            new Metric("LLMAPILatency", "llm_api", "Provider", "provider", "unknown"),
            new Metric("WeatherAPILatency", "weather_api", "Source", "source", "unknown"),
            new Metric("DynamoDBThrottles", "dynamodb_throttles", "Table", "table", "unknown"));

    private CloudWatchMetrics() {}

    /** In Prometheus' text format; latencies in milliseconds. */
    static String scrape(MeterRegistry meters) {
        return METRICS.stream().map(metric -> lines(metric, meters)).collect(Collectors.joining());
    }

    private static String lines(Metric metric, MeterRegistry meters) {
        var found = meters.find(metric.meter()).meters();
        return found.isEmpty()
                ? ""
                : "# TYPE " + metric.name() + (found.iterator().next() instanceof Counter ? " counter\n" : " summary\n")
                        + found.stream().map(meter -> lines(metric, meter)).collect(Collectors.joining());
    }

    private static String lines(Metric metric, Meter meter) {
        var labels = "{" + metric.dimension() + "=\"" + dimension(metric, meter) + "\"} ";
        return switch (meter) {
            case Timer timer -> summary(metric, labels, timer.count(), timer.totalTime(TimeUnit.MILLISECONDS));
            case DistributionSummary summary -> summary(metric, labels, summary.count(), summary.totalAmount());
            case Counter counter -> metric.name() + labels + counter.count() + "\n";
            default -> throw new IllegalStateException("no metric of CloudWatch comes from " + meter.getId());
        };
    }

    private static String summary(Metric metric, String labels, long count, double sum) {
        return metric.name() + "_count" + labels + count + "\n" + metric.name() + "_sum" + labels + sum + "\n";
    }

    private static String dimension(Metric metric, Meter meter) {
        var value = metric.tag() == null ? null : meter.getId().getTag(metric.tag());
        // tags are ours: names of sources, providers and tables, nothing that has to be escaped
        return value == null ? metric.otherwise() : value;
    }
}
