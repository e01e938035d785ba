package io.weathercomment.local.bench;

import java.util.List;
import java.util.Map;

/**
 * An AWS call as it went over the wire.
 *
 * @param receipts of the messages that it received; empty for other calls
 */
record RecordedCall(
        String operation, String method, String path, Map<String, String> headers, String body, List<String> receipts) {
    RecordedCall {
        headers = Map.copyOf(headers);
        receipts = List.copyOf(receipts);
    }

    boolean receives() {
        return operation.equals("ReceiveMessage");
    }
}
