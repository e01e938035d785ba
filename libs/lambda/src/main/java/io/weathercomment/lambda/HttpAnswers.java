package io.weathercomment.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers of the router as API Gateway takes them. */
final class HttpAnswers {
    private static final Pattern TEXT = Pattern.compile(
            "(text/.*|application/(.*\\+)?(json|xml|yaml)|application/(x-ndjson|javascript))\\s*(;.*)?");
    private static final String COOKIE = "set-cookie";

    private HttpAnswers() {}

    static ObjectNode forRestApi(HttpResponse<Buffer> response) {
        var answer = answer(response);
        var headers = answer.putObject("multiValueHeaders");
        for (var name : response.headers().names()) {
            if (!HttpCall.isOfTheConnection(name)) {
                var values = headers.putArray(name);
                response.headers().getAll(name).forEach(values::add);
            }
        }
        return answer;
    }

    static ObjectNode forHttpApi(HttpResponse<Buffer> response) {
        var answer = answer(response);
        var headers = answer.putObject("headers");
        for (var name : response.headers().names()) {
            if (!HttpCall.isOfTheConnection(name) && !name.equalsIgnoreCase(COOKIE)) {
                headers.put(name, String.join(",", response.headers().getAll(name)));
            }
        }
        var cookies = response.headers().getAll(COOKIE);
        if (!cookies.isEmpty()) {
            cookies.forEach(answer.putArray("cookies")::add);
        }
        return answer;
    }

    private static ObjectNode answer(HttpResponse<Buffer> response) {
        var answer = JsonNodeFactory.instance.objectNode().put("statusCode", response.statusCode());
        var body = response.body() == null ? Buffer.buffer() : response.body();
        return isText(response.headers())
                ? answer.put("body", body.toString()).put("isBase64Encoded", false)
                : answer.put("body", Base64.getEncoder().encodeToString(body.getBytes()))
                        .put("isBase64Encoded", true);
    }

    private static boolean isText(MultiMap headers) {
        var encoding = headers.get("Content-Encoding");
        return (encoding == null || encoding.equalsIgnoreCase("identity")) && isText(headers.get("Content-Type"));
    }

    /** No body has no type. */
    private static boolean isText(@Nullable String type) {
        return type == null || TEXT.matcher(type.toLowerCase(Locale.ROOT)).matches();
    }
}
