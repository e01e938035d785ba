package io.weathercomment.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The metrics of the service as lines in CloudWatch's embedded metric format: what has come since the last flush. A metric that nothing was
 * measured for is absent.
 */
public final class Emf {
    private static final String NAMESPACE = "WeatherComments";
    private static final Duration SELDOM = Duration.ofMinutes(1);

    /** CloudWatch takes no more values of one metric in one line. */
    private static final int MOST_VALUES = 100;

    private static final String MILLISECONDS = "Milliseconds";
    private static final String CACHE_REQUESTS = "weather_cache_requests";

    /**
     * A metric of CloudWatch and the meter it comes from.
     *
     * @param tag of the meter, whose value is the dimension's
     * @param otherwise the dimension's value when the meter has no such tag; empty: the service's name
     */
    private record Metric(String meter, String name, String unit, String dimension, String tag, String otherwise) {}

    private static final List<Metric> METRICS = List.of(
            new Metric("comment_generation", "CommentGenerationLatency", MILLISECONDS, "Service", "service", ""),
            new Metric(CACHE_REQUESTS, "CacheHitRate", "None", "Cache", "cache", "weather"),
            new Metric("llm_api", "LLMAPILatency", MILLISECONDS, "Provider", "provider", "unknown"),
            new Metric("weather_api", "WeatherAPILatency", MILLISECONDS, "Source", "source", "unknown"),
            new Metric("dynamodb_throttles", "DynamoDBThrottles", "Count", "Table", "table", "unknown"));

    private final String service;
    private final MeterRegistry meters;
    private final InstantSource now;
    private final Consumer<String> lines;
    private final Map<Object, Double> told = new HashMap<>();
    private long nextFlush = Long.MIN_VALUE;

    /**
     * Nothing is told yet.
     *
     * @param service its name in traces and metrics
     * @param lines standard output, where Lambda looks for them
     */
    public Emf(String service, MeterRegistry meters, InstantSource now, Consumer<String> lines) {
        this.service = service;
        this.meters = meters;
        this.now = now;
        this.lines = lines;
    }

    /** Counts durations by size, without which only their sum is known. */
    static MeterFilter buckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return METRICS.stream().anyMatch(metric -> metric.meter().equals(name(id)))
                        ? DistributionStatisticConfig.builder()
                                .percentilesHistogram(true)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }

    /** Tells what is new, unless that was done less than a minute ago. */
    synchronized void flushNowAndThen() {
        if (now.millis() >= nextFlush) {
            flush();
        }
    }

    /** Tells what is new. */
    public synchronized void flush() {
        nextFlush = now.millis() + SELDOM.toMillis();
        METRICS.forEach(metric -> values(metric).forEach((dimension, values) -> tell(metric, dimension, values)));
    }

    private Map<String, List<Double>> values(Metric metric) {
        var values = new LinkedHashMap<String, List<Double>>();
        meters.getMeters().stream()
                .filter(meter -> name(meter.getId()).equals(metric.meter()))
                .forEach(meter -> values.computeIfAbsent(dimension(metric, meter.getId()), _ -> new ArrayList<>())
                        .addAll(values(metric, meter)));
        return values;
    }

    private List<Double> values(Metric metric, Meter meter) {
        return switch (meter) {
            case Timer timer -> durations(timer);
            case Counter counter when metric.meter().equals(CACHE_REQUESTS) -> hits(counter);
            case Counter counter -> {
                var count = fresh(counter.getId(), counter.count());
                yield count > 0 ? List.of(count) : List.of();
            }
            default -> List.of();
        };
    }

    /** Their average is the rate, whatever they are averaged with. */
    private List<Double> hits(Counter requests) {
        var count = (int) fresh(requests.getId(), requests.count());
        return Collections.nCopies(count, "hit".equals(requests.getId().getTag("result")) ? 1.0 : 0.0);
    }

    private List<Double> durations(Timer timer) {
        var id = timer.getId();
        var buckets = timer.takeSnapshot().histogramCounts();
        if (buckets.length == 0) {
            var count = (int) fresh(id, (double) timer.count());
            var sum = fresh(id + " sum", timer.totalTime(TimeUnit.MILLISECONDS));
            return Collections.nCopies(count, count == 0 ? 0 : sum / count);
        }
        var values = new ArrayList<Double>();
        var below = 0.0;
        for (var bucket : buckets) {
            var limit = bucket.bucket(TimeUnit.MILLISECONDS);
            // a bucket holds what is in the smaller ones, too
            var count = (int) fresh(id + " " + limit, bucket.count() - below);
            values.addAll(Collections.nCopies(count, Math.min(limit, timer.max(TimeUnit.MILLISECONDS))));
            below = bucket.count();
        }
        return values;
    }

    /** How much a number that only grows has grown since it was asked for last. */
    private double fresh(Object key, double value) {
        var before = told.put(key, value);
        return value - (before == null ? 0 : before);
    }

    private String dimension(Metric metric, Meter.Id id) {
        var tag = id.getTag(metric.tag());
        return tag != null ? tag : metric.otherwise().isEmpty() ? service : metric.otherwise();
    }

    private void tell(Metric metric, String dimension, List<Double> values) {
        IntStream.range(0, (values.size() + MOST_VALUES - 1) / MOST_VALUES)
                .mapToObj(i -> values.subList(i * MOST_VALUES, Math.min(values.size(), (i + 1) * MOST_VALUES)))
                .forEach(part -> lines.accept(line(metric, dimension, part).toString()));
    }

    private ObjectNode line(Metric metric, String dimension, List<Double> values) {
        var line = JsonNodeFactory.instance.objectNode();
        var about = line.putObject("_aws").put("Timestamp", now.millis());
        var metrics = about.putArray("CloudWatchMetrics").addObject().put("Namespace", NAMESPACE);
        metrics.putArray("Dimensions").addArray().add(metric.dimension());
        metrics.putArray("Metrics").addObject().put("Name", metric.name()).put("Unit", metric.unit());
        line.put(metric.dimension(), dimension);
        var numbers = line.putArray(metric.name());
        values.forEach(numbers::add);
        return line;
    }

    /** As Prometheus spells it, without the unit that it adds. */
    private static String name(Meter.Id id) {
        return id.getName().replace('.', '_').replaceAll("_(seconds|total)$", "");
    }
}
