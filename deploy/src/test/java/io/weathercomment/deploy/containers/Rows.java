package io.weathercomment.deploy.containers;

import io.weathercomment.localaws.AdminClients;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** What the stack has stored, read past its services. */
final class Rows implements AutoCloseable {
    private static final Set<String> ENDED = Set.of("succeeded", "failed", "expired");

    private final AdminClients clients;

    Rows(URI aws) {
        clients = AdminClients.at(aws, "local");
    }

    /** How many of these jobs are in which state; a job without a row is {@code lost}. */
    Map<String, Long> statuses(Collection<String> jobIds) {
        var rows = new HashMap<String, String>();
        scan("generation-jobs", List.of("job_id", "status"))
                .forEach(row -> rows.put(text(row, "job_id"), text(row, "status")));
        return jobIds.stream()
                .collect(Collectors.groupingBy(
                        id -> rows.getOrDefault(id, "lost"), TreeMap::new, Collectors.counting()));
    }

    boolean allEnded(Collection<String> jobIds) {
        return ENDED.containsAll(statuses(jobIds).keySet());
    }

    /** The jobs that have stored more than one comment. */
    List<String> jobsWithTwoComments() {
        var comments = scan("weather-comments", List.of("job_id")).stream()
                .collect(Collectors.groupingBy(row -> text(row, "job_id"), Collectors.counting()));
        return comments.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many jobs have ended in all. */
    long ended() {
        return scan("generation-jobs", List.of("status")).stream()
                .filter(row -> ENDED.contains(text(row, "status")))
                .count();
    }

    private List<Map<String, AttributeValue>> scan(String table, List<String> attributes) {
        var names = attributes.stream().collect(Collectors.toMap(name -> "#" + name, name -> name));
        var request = ScanRequest.builder()
                .tableName(table)
                .projectionExpression(String.join(", ", names.keySet()))
                .expressionAttributeNames(names)
                .consistentRead(true);
        var rows = new ArrayList<Map<String, AttributeValue>>();
        Map<String, AttributeValue> from = null;
        do {
            var page = clients.dynamo()
                    .scan(request.exclusiveStartKey(from).build())
                    .join();
            rows.addAll(page.items());
            from = page.lastEvaluatedKey().isEmpty() ? null : page.lastEvaluatedKey();
        } while (from != null);
        return rows;
    }

    private static String text(Map<String, AttributeValue> row, String name) {
        var value = row.get(name);
        return value == null || value.s() == null ? "" : value.s();
    }

    @Override
    public void close() {
        clients.close();
    }
}
