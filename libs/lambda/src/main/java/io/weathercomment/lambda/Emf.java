package io.weathercomment.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.weathercomment.runtime.CloudWatchMetric;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The metrics of the service as lines in CloudWatch's embedded metric format: what has come since the last flush. A metric that nothing was
 * measured for is absent.
 */
public final class Emf {
    private static final String NAMESPACE = "WeatherComments";
    private static final Duration SELDOM = Duration.ofMinutes(1);

    /** CloudWatch takes no more values of one metric in one line. */
    private static final int MOST_VALUES = 100;

    private final MeterRegistry meters;
    private final InstantSource now;
    private final Consumer<String> lines;
    private final Map<Object, Double> told = new HashMap<>();
    private long nextFlush = Long.MIN_VALUE;

    /**
     * Nothing is told yet.
     *
     * @param lines standard output, where Lambda looks for them
     */
    public Emf(MeterRegistry meters, InstantSource now, Consumer<String> lines) {
        this.meters = meters;
        this.now = now;
        this.lines = lines;
    }

    /** Counts durations by size, without which only their sum is known. */
    static MeterFilter buckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return Arrays.stream(CloudWatchMetric.values())
                                .anyMatch(metric -> metric.meter().equals(id.getName()))
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
        for (var metric : CloudWatchMetric.values()) {
            metric.in(meters).forEach(meter -> tell(metric, metric.valueOf(meter), values(meter)));
        }
    }

    private List<Double> values(Meter meter) {
        return switch (meter) {
            case Timer timer -> durations(timer);
            case DistributionSummary rate -> onesAndZeros(rate);
            case Counter counter -> {
                var count = fresh(counter.getId(), counter.count());
                yield count > 0 ? List.of(count) : List.of();
            }
            default -> throw new IllegalStateException("no metric of CloudWatch comes from " + meter.getId());
        };
    }

    /** Their average is the rate, whatever they are averaged with. */
    private List<Double> onesAndZeros(DistributionSummary rate) {
        var count = (int) fresh(rate.getId(), (double) rate.count());
        var ones = (int) fresh(rate.getId() + " sum", rate.totalAmount());
        return Stream.concat(Collections.nCopies(ones, 1.0).stream(), Collections.nCopies(count - ones, 0.0).stream())
                .toList();
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

    private void tell(CloudWatchMetric metric, String dimension, List<Double> values) {
        IntStream.range(0, (values.size() + MOST_VALUES - 1) / MOST_VALUES)
                .mapToObj(i -> values.subList(i * MOST_VALUES, Math.min(values.size(), (i + 1) * MOST_VALUES)))
                .forEach(part -> lines.accept(line(metric, dimension, part).toString()));
    }

    private ObjectNode line(CloudWatchMetric metric, String dimension, List<Double> values) {
        var line = JsonNodeFactory.instance.objectNode();
        var about = line.putObject("_aws").put("Timestamp", now.millis());
        var metrics = about.putArray("CloudWatchMetrics").addObject().put("Namespace", NAMESPACE);
        metrics.putArray("Dimensions").addArray().add(metric.dimension());
        metrics.putArray("Metrics").addObject().put("Name", metric.title()).put("Unit", metric.unit());
        line.put(metric.dimension(), dimension);
        var numbers = line.putArray(metric.title());
        values.forEach(numbers::add);
        return line;
    }
}
