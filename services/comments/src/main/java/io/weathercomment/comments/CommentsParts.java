package io.weathercomment.comments;

import io.micrometer.core.instrument.MeterRegistry;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.Clocks;
import io.weathercomment.domain.ForecastAnswer;
import io.weathercomment.domain.GenerationEvent;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.messaging.Pipeline;
import io.weathercomment.messaging.Sink;
import io.weathercomment.messaging.SnsTopic;
import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.Meters;
import io.weathercomment.storage.CommentStore;
import io.weathercomment.storage.DynamoCommentStore;
import io.weathercomment.storage.DynamoJobStore;
import io.weathercomment.storage.JobStore;
import io.weathercomment.storage.MeasuredJobs;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What stands behind every door of the service. */
record CommentsParts(Pipeline<ForecastAnswer, Optional<GenerationEvent>> pipeline, Drafts drafts, CommentsTasks tasks) {
    /**
     * What the service needs from outside.
     *
     * @param events to whoever subscribes
     */
    record Outside(JobStore jobs, CommentStore comments, Sink<GenerationEvent> events) {}

    static CommentsParts of(CommentsConfig config, AwsClients aws, CommentWriter writer, MeterRegistry meters) {
        var outside = new Outside(
                MeasuredJobs.ofWriter(new DynamoJobStore(aws.dynamo(), config.tables()), meters),
                new DynamoCommentStore(aws.dynamo(), config.tables()),
                new SnsTopic<>(aws.sns(), config.eventsTopic(), new JsonCodec<>(GenerationEvent.class)));
        return of(outside, config.clocks(), config.lease(), config.sources(), writer, meters);
    }

    static CommentsParts of(
            Outside outside,
            Clocks clocks,
            Duration lease,
            List<String> sources,
            CommentWriter writer,
            MeterRegistry meters) {
        var jobs = outside.jobs();
        var comments = outside.comments();
        var maker = new CommentMaker(jobs, comments, Catalogue.bundled(), writer, new SecureRandom(), clocks.now());
        var handler = new CommentsHandler(jobs, comments, maker, clocks.now(), lease, meters);
        var pipeline = new Pipeline<>(
                new JsonCodec<>(ForecastAnswer.class),
                Meters.timed(meters, "comments", handler),
                Sink.ofPresent(outside.events()));
        var tasks = new CommentsTasks(
                jobs,
                comments,
                handler.keeper(),
                outside.events(),
                clocks,
                source -> sources.isEmpty() || sources.contains(source));
        return new CommentsParts(pipeline, handler.drafts(), tasks);
    }
}
