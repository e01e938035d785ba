package io.weathercomment.local.tools;

import io.weathercomment.local.FirstComment;
import io.weathercomment.runtime.Env;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** Asks a running stack for one comment and prints it with its proof and times. */
final class FirstCommentTool {
    private FirstCommentTool() {}

    static Ended run(Map<String, String> environment) {
        var api = Env.read(environment, env -> env.uri("API", URI.create("http://127.0.0.1:8000")));
        return new FirstComment(api, "first-" + Instant.now(), System.out).ask() ? Ended.WELL : Ended.BADLY;
    }
}
