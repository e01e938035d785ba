package io.weathercomment.lambda;

import com.fasterxml.jackson.databind.JsonNode;

/** Recognises AWS's events by the marks they carry. */
final class Kinds {
    private Kinds() {}

    static boolean isBatchOf(String source, JsonNode event) {
        var records = event.path("Records");
        if (!records.isArray() || records.isEmpty()) {
            return false;
        }
        for (var each : records) {
            if (!each.path("eventSource").asText().equals(source)) {
                return false;
            }
        }
        return true;
    }

    static boolean isRestApi(JsonNode event) {
        return event.path("httpMethod").isTextual()
                && event.path("path").isTextual()
                && event.path("requestContext").isObject();
    }

    static boolean isHttpApi(JsonNode event) {
        return event.path("version").asText().equals("2.0")
                && event.path("requestContext").path("http").isObject();
    }

    static boolean isSchedule(JsonNode event) {
        return event.path("detail-type").asText().equals("Scheduled Event");
    }

    static boolean isTask(JsonNode event) {
        return event.path("task").isTextual() && event.has("input");
    }

    /** What an event seems to be, without its content. */
    static String of(JsonNode event) {
        if (isBatchOf("aws:sqs", event)) {
            return "SQS batches";
        } else if (isBatchOf("aws:dynamodb", event)) {
            return "DynamoDB stream batches";
        } else if (isHttpApi(event)) {
            return "requests of an HTTP API";
        } else if (isRestApi(event)) {
            return "requests of a REST API";
        } else if (isSchedule(event)) {
            return "scheduled events";
        } else if (isTask(event)) {
            return "this task";
        }
        return "events of this kind";
    }
}
