package io.weathercomment.comments;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.ForecastAnswer;
import io.weathercomment.domain.GenerationEvent;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.messaging.Pipeline;
import io.weathercomment.messaging.Sink;
import io.weathercomment.messaging.SnsTopic;
import io.weathercomment.messaging.SqsPoller;
import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.Component;
import io.weathercomment.runtime.Meters;
import io.weathercomment.runtime.QueueService;
import io.weathercomment.storage.DynamoCommentStore;
import io.weathercomment.storage.DynamoJobStore;
import java.security.SecureRandom;

/** The comments service: one verticle, one inbox. */
public final class CommentsService {
    private CommentsService() {}

    public static Component of(CommentsConfig config, AwsClients aws, CommentWriter writer, MeterRegistry meters) {
        return new QueueService("comments", context -> {
            var now = config.clocks().now();
            var jobs = new DynamoJobStore(aws.dynamo(), config.tables());
            var comments = new DynamoCommentStore(aws.dynamo(), config.tables());
            var maker = new CommentMaker(jobs, comments, Catalogue.bundled(), writer, new SecureRandom(), now);
            var handler = new CommentsHandler(jobs, comments, maker, now, config.lease(), meters);
            var events = new SnsTopic<>(aws.sns(), config.eventsTopic(), new JsonCodec<>(GenerationEvent.class));
            var pipeline = new Pipeline<>(
                    new JsonCodec<>(ForecastAnswer.class),
                    Meters.timed(meters, "comments", handler),
                    Sink.ofPresent(events));
            return Future.succeededFuture(
                    SqsPoller.each(aws.pollers(), config.poller(), pipeline::process, meters, context));
        });
    }
}
