package io.weathercomment.local.dlq;

import io.weathercomment.localaws.Resources;
import io.weathercomment.runtime.AwsClients;
import io.weathercomment.storage.DynamoJobStore;
import io.weathercomment.storage.JobStore;
import io.weathercomment.storage.TableNames;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** {@code make dlq}: lists dead letters by queue and cause; {@code make dlq-redrive QUEUE=…} moves those of a queue back. */
public final class DeadLetters {
    /** Account of {@code make run} and of the compose stack. */
    private static final String LOCAL_KEY = "local";

    private final Map<String, DeadLetterQueue> queues;
    private final JobStore jobs;
    private final PrintStream out;

    /**
     * Those of one environment.
     *
     * @param prefix stands before the names of its tables and queues
     */
    public DeadLetters(AwsClients aws, String prefix, PrintStream out) {
        var resources = Resources.named(prefix, null);
        this.queues = new LinkedHashMap<>();
        this.jobs = new DynamoJobStore(aws.dynamo(), new TableNames(prefix));
        this.out = out;
        add(aws.sqs(), Cause.Inbox.WEATHER_REQUESTS, resources.weatherRequests());
        add(aws.sqs(), Cause.Inbox.COMMENT_GENERATION, resources.commentGeneration());
        add(aws.sqs(), Cause.Inbox.ANALYTICS_EVENTS, resources.analyticsEvents());
    }

    private void add(SqsAsyncClient sqs, Cause.Inbox inbox, Resources.Queue queue) {
        queues.put(
                queue.name(), new DeadLetterQueue(sqs, inbox, url(sqs, queue.name()), url(sqs, queue.deadLetters())));
    }

    private static String url(SqsAsyncClient sqs, String queue) {
        return sqs.getQueueUrl(request -> request.queueName(queue)).join().queueUrl();
    }

    public static void main(String[] args) {
        System.exit(run(List.of(args), System.getenv(), System.out, System.err));
    }

    /** Does {@code list} or {@code redrive} (of {@code QUEUE}) in the AWS that the environment names, and answers the exit code. */
    public static int run(List<String> args, Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            var place = AwsPlace.find(environment);
            try (var aws = place.clients(environment, LOCAL_KEY)) {
                out.println("dead letters in " + place.name());
                return run(args, environment, aws, out, err);
            }
        } catch (IllegalStateException e) {
            err.println("dead letters: " + e.getMessage());
            return 1;
        }
    }

    static int run(
            List<String> args, Map<String, String> environment, AwsClients aws, PrintStream out, PrintStream err) {
        try {
            var letters = new DeadLetters(aws, environment.getOrDefault("TABLE_PREFIX", ""), out);
            switch (String.join(" ", args)) {
                case "", "list" -> letters.list();
                case "redrive" -> letters.redrive(environment.getOrDefault("QUEUE", ""));
                default -> throw new IllegalStateException("say list or redrive, not " + String.join(" ", args));
            }
            return 0;
        } catch (CompletionException e) {
            // the SDK's word for what went wrong: no such queue, no credentials, no answer
            err.println("dead letters: " + (e.getCause() == null ? e : e.getCause()).getMessage());
        } catch (IllegalStateException | SdkException e) {
            err.println("dead letters: " + e.getMessage());
        }
        return 1;
    }

    /** Says how many there are and why, with the oldest of each cause as an example. */
    public void list() {
        queues.forEach((name, queue) -> {
            var letters = queue.look(jobs);
            out.println(name + ": " + (letters.isEmpty() ? "none" : counted(letters.size())));
            var byCause = letters.stream()
                    .collect(Collectors.groupingBy(
                            letter -> letter.cause().why(), LinkedHashMap::new, Collectors.toList()));
            byCause.forEach(this::tell);
            if (!letters.isEmpty()) {
                out.println("  back to work, when the cause is gone: make dlq-redrive QUEUE=" + name);
            }
        });
    }

    /** Moves the dead letters of a queue back to it. */
    public void redrive(String name) {
        var queue = queues.get(name.endsWith("-dlq") ? name.substring(0, name.length() - 4) : name);
        if (queue == null) {
            throw new IllegalStateException("QUEUE must be one of " + String.join(", ", queues.keySet())
                    + (name.isEmpty() ? "" : ", not " + name));
        }
        out.println(name + ": " + queue.moveBack() + " moved back");
    }

    private void tell(String why, List<DeadLetterQueue.Letter> letters) {
        var oldest = letters.stream()
                .min(Comparator.comparing(DeadLetterQueue.Letter::sentAt))
                .orElseThrow();
        var jobId = oldest.cause().jobId();
        out.println("  " + letters.size() + "  " + why);
        out.println("     oldest sent " + oldest.sentAt() + ", message " + oldest.messageId()
                + (jobId == null ? "" : ", job " + jobId)
                + (oldest.trace().isEmpty() ? "" : ", trace " + oldest.trace()));
    }

    private static String counted(int letters) {
        return letters >= DeadLetterQueue.MOST ? "the first " + letters : Integer.toString(letters);
    }
}
