package io.weathercomment.training;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Queues in SQS's words: a message is handed out once, and what is sent is forgotten. */
final class StubQueues {
    private static final Set<String> OPERATIONS =
            Set.of("ReceiveMessage", "SendMessage", "DeleteMessage", "ChangeMessageVisibility", "GetQueueAttributes");

    /** As SQS marks an attribute that is text. */
    private static final int TEXT = 1;

    private final Map<String, BlockingQueue<String>> queues = new ConcurrentHashMap<>();

    void put(String queueUrl, String body) {
        queue(queueUrl).add(body);
    }

    boolean knows(String operation) {
        return OPERATIONS.contains(operation);
    }

    JsonObject answer(String operation, JsonObject request) {
        return switch (operation) {
            case "ReceiveMessage" -> received(request);
            case "SendMessage" -> sent(request);
            case "GetQueueAttributes" ->
                new JsonObject().put("Attributes", new JsonObject().put("ApproximateNumberOfMessages", "0"));
            default -> new JsonObject();
        };
    }

    private BlockingQueue<String> queue(String url) {
        return queues.computeIfAbsent(url, _ -> new LinkedBlockingQueue<>());
    }

    private JsonObject received(JsonObject request) {
        var queue = queue(request.getString("QueueUrl"));
        var messages = new JsonArray();
        var first = waited(queue, request.getInteger("WaitTimeSeconds", 0));
        for (var body = first; body != null; body = queue.poll()) {
            messages.add(message(body));
            if (messages.size() == request.getInteger("MaxNumberOfMessages", 1)) {
                break;
            }
        }
        return messages.isEmpty() ? new JsonObject() : new JsonObject().put("Messages", messages);
    }

    private static @Nullable String waited(BlockingQueue<String> queue, int seconds) {
        try {
            return queue.poll(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static JsonObject message(String body) {
        return new JsonObject()
                .put("MessageId", UUID.randomUUID().toString())
                .put("ReceiptHandle", UUID.randomUUID().toString())
                .put("MD5OfBody", md5(body.getBytes(StandardCharsets.UTF_8)))
                .put("Body", body)
                .put("Attributes", new JsonObject().put("ApproximateReceiveCount", "1"));
    }

    private static JsonObject sent(JsonObject request) {
        return new JsonObject()
                .put("MessageId", UUID.randomUUID().toString())
                .put("MD5OfMessageBody", md5(request.getString("MessageBody").getBytes(StandardCharsets.UTF_8)))
                .put("MD5OfMessageAttributes", md5(request.getJsonObject("MessageAttributes", new JsonObject())));
    }

    /** The client computes the same and refuses another. */
    private static String md5(JsonObject attributes) {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        try {
            for (var name : attributes.fieldNames().stream().sorted().toList()) {
                var attribute = attributes.getJsonObject(name);
                write(out, name);
                write(out, attribute.getString("DataType"));
                out.writeByte(TEXT);
                write(out, attribute.getString("StringValue"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return md5(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a JDK without MD5", e);
        }
    }
}
