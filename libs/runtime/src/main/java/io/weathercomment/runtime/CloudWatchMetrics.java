package io.weathercomment.runtime;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The metrics that CloudWatch knows, under its names, for a collector to carry there. They are written out here, because a collector that
 * renames what it scrapes no longer knows what kind it is.
 */
final class CloudWatchMetrics {
    private CloudWatchMetrics() {}

    /** In Prometheus' text format; latencies in milliseconds. */
    static String scrape(MeterRegistry meters) {
        return Arrays.stream(CloudWatchMetric.values())
                .map(metric -> lines(metric, meters))
                .collect(Collectors.joining());
    }

    private static String lines(CloudWatchMetric metric, MeterRegistry meters) {
        var found = metric.in(meters);
        return found.isEmpty()
                ? ""
                : "# TYPE " + metric.title()
                        + (found.iterator().next() instanceof Counter ? " counter\n" : " summary\n")
                        + found.stream().map(meter -> lines(metric, meter)).collect(Collectors.joining());
    }

    private static String lines(CloudWatchMetric metric, Meter meter) {
        var labels = "{" + metric.dimension() + "=\"" + metric.valueOf(meter) + "\"} ";
        return switch (meter) {
            case Timer timer -> summary(metric, labels, timer.count(), timer.totalTime(TimeUnit.MILLISECONDS));
            case DistributionSummary summary -> summary(metric, labels, summary.count(), summary.totalAmount());
            case Counter counter -> metric.title() + labels + counter.count() + "\n";
            default -> throw new IllegalStateException("no metric of CloudWatch comes from " + meter.getId());
        };
    }

    private static String summary(CloudWatchMetric metric, String labels, long count, double sum) {
        return metric.title() + "_count" + labels + count + "\n" + metric.title() + "_sum" + labels + sum + "\n";
    }
}
