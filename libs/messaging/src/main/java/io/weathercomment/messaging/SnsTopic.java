package io.weathercomment.messaging;

import io.vertx.core.Future;
import java.util.Map;
import software.amazon.awssdk.services.sns.SnsAsyncClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishResponse;

/** A topic as a place to publish records to. */
public record SnsTopic<T>(SnsAsyncClient sns, String topicArn, Codec<T> codec) implements Sink<T> {
    @Override
    public Future<Void> send(T value, String traceparent) {
        return new SendSpan("aws.sns", "publish", SendSpan.name(topicArn, ':'))
                .around(value, traceparent, told -> published(value, told));
    }

    private Future<String> published(T value, String traceparent) {
        var attribute = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(traceparent)
                .build();
        return Aws.future(sns.publish(request -> request.topicArn(topicArn)
                        .message(codec.encode(value))
                        .messageAttributes(Map.of(SqsQueue.TRACEPARENT, attribute))))
                .map(PublishResponse::messageId);
    }
}
