package io.weathercomment.comments;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.weathercomment.messaging.SqsPoller;
import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.Component;
import io.weathercomment.runtime.QueueService;

/** The comments service: one verticle, one inbox. */
public final class CommentsService {
    private CommentsService() {}

    public static Component of(CommentsConfig config, AwsClients aws, CommentWriter writer, MeterRegistry meters) {
        return new QueueService("comments", context -> {
            var pipeline = CommentsParts.of(config, aws, writer, meters).pipeline();
            return Future.succeededFuture(
                    SqsPoller.each(aws.pollers(), config.poller(), pipeline::process, meters, context));
        });
    }
}
