package io.weathercomment.messaging;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.sns.SnsAsyncClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** Traceparents of what was sent, and clients that send nowhere; {@code failure} is what they answer if it is one. */
record SentMessages(List<String> traceparents, List<RuntimeException> failure) {
    SentMessages() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    SqsAsyncClient sqs() {
        return new SqsAsyncClient() {
            @Override
            public CompletableFuture<SendMessageResponse> sendMessage(SendMessageRequest request) {
                traceparents.add(requireNonNull(request.messageAttributes().get("traceparent"))
                        .stringValue());
                return failure.isEmpty()
                        ? CompletableFuture.completedFuture(
                                SendMessageResponse.builder().messageId("m-9").build())
                        : CompletableFuture.failedFuture(failure.getFirst());
            }

            @Override
            public String serviceName() {
                return "sqs";
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }

    SnsAsyncClient sns() {
        return new SnsAsyncClient() {
            @Override
            public CompletableFuture<PublishResponse> publish(PublishRequest request) {
                traceparents.add(requireNonNull(request.messageAttributes().get("traceparent"))
                        .stringValue());
                return CompletableFuture.completedFuture(
                        PublishResponse.builder().messageId("m-9").build());
            }

            @Override
            public String serviceName() {
                return "sns";
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }
}
