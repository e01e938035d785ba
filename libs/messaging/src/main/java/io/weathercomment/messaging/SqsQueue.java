package io.weathercomment.messaging;

import io.vertx.core.Future;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** A queue as a place to send records to. */
public record SqsQueue<T>(SqsAsyncClient sqs, String queueUrl, Codec<T> codec) implements Sink<T> {
    static final String TRACEPARENT = "traceparent";

    @Override
    public Future<Void> send(T value, String traceparent) {
        return new SendSpan("aws_sqs", "send", SendSpan.name(queueUrl, '/'))
                .around(value, traceparent, told -> sent(value, told));
    }

    private Future<String> sent(T value, String traceparent) {
        var attribute = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(traceparent)
                .build();
        return Aws.future(sqs.sendMessage(request -> request.queueUrl(queueUrl)
                        .messageBody(codec.encode(value))
                        .messageAttributes(Map.of(TRACEPARENT, attribute))))
                .map(SendMessageResponse::messageId);
    }
}
