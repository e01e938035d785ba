package io.weathercomment.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/** Writes down every answered AWS call of the clients that it watches. */
final class Recorder implements ExecutionInterceptor {
    private static final ExecutionAttribute<Sent> SENT = new ExecutionAttribute<>("bench-sent");
    private static final List<String> HEADERS = List.of("X-Amz-Target", "Content-Type", "Authorization");

    private final ConcurrentLinkedQueue<Timed> calls = new ConcurrentLinkedQueue<>();

    /** A request on its way. */
    private record Sent(long at, String method, String path, Map<String, String> headers, String body) {}

    private record Timed(long at, RecordedCall call) {}

    /** What was recorded since the last look, in the order in which a client could do it alone. */
    List<RecordedCall> take() {
        var taken = calls.stream().sorted(Comparator.comparingLong(Timed::at)).toList();
        calls.removeAll(taken);
        return taken.stream().map(Timed::call).toList();
    }

    /** True when every message that was received since the last look was deleted by its receipt. */
    boolean everythingDeleted() {
        var deletions = calls.stream()
                .map(Timed::call)
                .filter(call -> call.operation().equals("DeleteMessage"))
                .map(RecordedCall::body)
                .toList();
        return calls.stream()
                .flatMap(timed -> timed.call().receipts().stream())
                .allMatch(receipt -> deletions.stream().anyMatch(body -> body.contains(receipt)));
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        var request = context.httpRequest();
        var headers = new HashMap<String, String>();
        for (var name : HEADERS) {
            request.firstMatchingHeader(name).ifPresent(value -> headers.put(name, value));
        }
        attributes.putAttribute(
                SENT,
                new Sent(
                        System.nanoTime(),
                        request.method().name(),
                        request.encodedPath().isEmpty() ? "/" : request.encodedPath(),
                        headers,
                        body(request)));
    }

    /** The SDK's marshallers give every call that is recorded here its whole body. */
    private static String body(SdkHttpRequest request) {
        if (!(request instanceof SdkHttpFullRequest full)) {
            throw new IllegalStateException("a request without a body of its own: " + request.getClass());
        }
        return full.contentStreamProvider().map(Recorder::text).orElse("");
    }

    private static String text(ContentStreamProvider content) {
        try (var stream = content.newStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        var sent = attributes.getAttribute(SENT);
        var operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        var receipts = context.response() instanceof ReceiveMessageResponse received
                ? received.messages().stream().map(Message::receiptHandle).toList()
                : List.<String>of();
        // a receive may wait for what is sent after it: it stands where its message came
        var at = receipts.isEmpty() ? sent.at() : System.nanoTime();
        calls.add(new Timed(
                at, new RecordedCall(operation, sent.method(), sent.path(), sent.headers(), sent.body(), receipts)));
    }
}
