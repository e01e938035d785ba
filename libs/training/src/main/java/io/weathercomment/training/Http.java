package io.weathercomment.training;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Calls the service as its callers do.
 *
 * @param base address without a slash at the end
 */
public record Http(URI base) {
    private static final int LIMIT_MILLIS = 30_000;

    /** A port of this process. */
    public static Http port(int port) {
        return new Http(URI.create("http://127.0.0.1:" + port));
    }

    /** The body of a GET that is answered with that status. */
    public String get(int status, String path) {
        return call("GET", path, null, status);
    }

    /** The body of a POST that is answered with that status; headers are names and values in turn. */
    public String post(int status, String path, String json, String... headers) {
        return call("POST", path, json, status, headers);
    }

    /** True if it is answered with 200. */
    public boolean answers(String path) {
        try {
            get(200, path);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private String call(String method, String path, @Nullable String json, int expected, String... headers) {
        try {
            var connection = (HttpURLConnection) base.resolve(path).toURL().openConnection();
            connection.setConnectTimeout(LIMIT_MILLIS);
            connection.setReadTimeout(LIMIT_MILLIS);
            connection.setRequestMethod(method);
            for (int i = 0; i < headers.length; i += 2) {
                connection.setRequestProperty(headers[i], headers[i + 1]);
            }
            if (json != null) {
                connection.setRequestProperty("Content-Type", "application/json");
                connection.setDoOutput(true);
                connection.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
            }
            var status = connection.getResponseCode();
            try (var body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                var text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
                if (status != expected) {
                    throw new IllegalStateException(method + " " + path + " answered " + status + ": " + text);
                }
                return text;
            }
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path + " was not answered", e);
        }
    }
}
