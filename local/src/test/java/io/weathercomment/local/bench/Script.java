package io.weathercomment.local.bench;

import io.weathercomment.domain.CommentKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The AWS calls of one job, to be repeated for other jobs.
 *
 * @param tokens names of the gaps for the SDK's request tokens, each of which stands for one request
 */
record Script(List<Step> steps, List<String> tokens) {
    private static final DateTimeFormatter STORED =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter();
    private static final Pattern TOKEN = Pattern.compile("\"ClientRequestToken\"\\s*:\\s*\"([^\"]+)\"");

    /**
     * One call.
     *
     * @param receipt name under which the receipt of the message that it receives is known; empty for other calls
     */
    record Step(RecordedCall call, Template authorization, Template body, String receipt) {}

    Script {
        steps = List.copyOf(steps);
        tokens = List.copyOf(tokens);
    }

    /**
     * The script of a recorded job.
     *
     * @param account number, job id, comment and idempotency key are what will be another job's own
     */
    static Script of(
            List<RecordedCall> calls, String account, String jobId, CommentKey comment, String idempotencyKey) {
        var names = new HashMap<>(Map.of(
                account,
                "account",
                jobId,
                "job",
                comment.commentId(),
                "comment",
                STORED.format(comment.generatedAt()),
                "generated-at",
                comment.locationId(),
                "place",
                idempotencyKey,
                "key"));
        for (var call : calls) {
            call.receipts().forEach(receipt -> names.put(receipt, "receipt " + receipt));
        }
        requireWhole(calls);
        var tokens = calls.stream()
                .flatMap(call -> TOKEN.matcher(call.body()).results())
                .map(token -> token.group(1))
                .toList();
        tokens.forEach(token -> names.put(token, token));
        return new Script(calls.stream().map(call -> step(call, names)).toList(), tokens);
    }

    /** As many messages are deleted as are received, or a call of another job is among these. */
    private static void requireWhole(List<RecordedCall> calls) {
        var received = calls.stream().mapToInt(call -> call.receipts().size()).sum();
        var deleted = calls.stream()
                .filter(call -> call.operation().equals("DeleteMessage"))
                .count();
        if (received == 0 || received != deleted) {
            throw new IllegalStateException("received were " + received + " messages, deleted " + deleted);
        }
    }

    private static Step step(RecordedCall call, Map<String, String> names) {
        if (call.receipts().size() > 1) {
            throw new IllegalStateException("one job has one message at a time, but received were "
                    + call.receipts().size());
        }
        var authorization = call.headers().getOrDefault("Authorization", "");
        // whoever repeats it beside others takes one message and leaves theirs
        var body = call.receives()
                ? call.body().replaceFirst("(\"MaxNumberOfMessages\"\\s*:\\s*)\\d+", "$11")
                : call.body();
        return new Step(
                call,
                Template.of(authorization, names),
                Template.of(body, names),
                call.receipts().stream()
                        .map(receipt -> "receipt " + receipt)
                        .findFirst()
                        .orElse(""));
    }

    /** What makes the {@code number}th repetition a job of its own. */
    Map<String, String> fresh(String account, String place, Instant first, long number) {
        var values = new HashMap<>(Map.of(
                "account",
                account,
                "job",
                UUID.randomUUID().toString(),
                "comment",
                UUID.randomUUID().toString(),
                "generated-at",
                STORED.format(first.plusNanos(number)),
                "place",
                place,
                "key",
                "bench-" + UUID.randomUUID()));
        tokens.forEach(token -> values.put(token, UUID.randomUUID().toString()));
        return values;
    }

    /** A line for each call: what it does, and the size of what it says. */
    List<String> lines() {
        return steps.stream()
                .map(Step::call)
                .map(call -> call.operation() + " " + call.body().getBytes(StandardCharsets.UTF_8).length + " bytes")
                .toList();
    }
}
