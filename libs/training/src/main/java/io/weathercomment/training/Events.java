package io.weathercomment.training;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.model.Message;

/** Events as AWS hands them to functions. */
public final class Events {
    private Events() {}

    /** Messages of a queue. */
    public static JsonObject batch(List<Message> messages) {
        var records = new JsonArray();
        messages.forEach(message -> records.add(record(message)));
        return new JsonObject().put("Records", records);
    }

    /** The same of messages that no queue has had. */
    public static JsonObject batchOf(String... bodies) {
        return batch(Stream.of(bodies)
                .map(body -> Message.builder()
                        .messageId(UUID.randomUUID().toString())
                        .receiptHandle(UUID.randomUUID().toString())
                        .body(body)
                        .build())
                .toList());
    }

    private static JsonObject record(Message message) {
        var attributes = new JsonObject();
        message.messageAttributes()
                .forEach((name, value) -> attributes.put(
                        name,
                        new JsonObject().put("stringValue", value.stringValue()).put("dataType", value.dataType())));
        return new JsonObject()
                .put("messageId", message.messageId())
                .put("receiptHandle", message.receiptHandle())
                .put("body", message.body())
                .put("attributes", new JsonObject().put("ApproximateReceiveCount", "1"))
                .put("messageAttributes", attributes)
                .put("eventSource", "aws:sqs")
                .put("eventSourceARN", "arn:aws:sqs:ap-northeast-1:000000000000:test")
                .put("awsRegion", "ap-northeast-1");
    }

    /** A GET through a REST API. */
    public static JsonObject get(String path) {
        return new JsonObject()
                .put("httpMethod", "GET")
                .put("path", path)
                .put("headers", new JsonObject().put("Accept", "*/*"))
                .put("requestContext", new JsonObject().put("stage", "v1").put("requestId", "request-1"))
                .put("isBase64Encoded", false);
    }

    /** A POST through an HTTP API. */
    public static JsonObject post(String path, JsonObject body) {
        return new JsonObject()
                .put("version", "2.0")
                .put("rawPath", path)
                .put("rawQueryString", "")
                .put("headers", new JsonObject().put("content-type", "application/json"))
                .put(
                        "requestContext",
                        new JsonObject()
                                .put("stage", "$default")
                                .put("requestId", "request-1")
                                .put(
                                        "http",
                                        new JsonObject().put("method", "POST").put("path", path)))
                .put("body", body.encode())
                .put("isBase64Encoded", false);
    }

    /** A rule's, of EventBridge. */
    public static JsonObject schedule() {
        return new JsonObject()
                .put("version", "0")
                .put("source", "aws.events")
                .put("detail-type", "Scheduled Event")
                .put("detail", new JsonObject());
    }

    /** A state machine's call of one of its functions. */
    public static JsonObject task(String name, JsonObject input) {
        return new JsonObject().put("task", name).put("input", input);
    }
}
