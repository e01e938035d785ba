package io.weathercomment.api.docs;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.weathercomment.api.contract.Answer;
import io.weathercomment.api.contract.Ask;
import io.weathercomment.api.problems.Problem;
import io.weathercomment.api.problems.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** The reference page and the few files it loads, all from the class path and read when asked for: most processes never are. */
public final class Docs {
    /** Whatever the page tries, it reaches this server only. Swagger UI has images in its style sheet. */
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors 'none'; object-src 'none'";

    private static final String OURS = "/io/weathercomment/api/docs/";
    private static final String SWAGGER_UI = "/META-INF/resources/webjars/swagger-ui/" + version() + "/";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final Resource PAGE = new Resource(OURS + "docs.html", "text/html; charset=utf-8");

    private static final Map<String, Resource> FILES = Map.of(
            "docs.js", new Resource(OURS + "docs.js", SCRIPT),
            "swagger-ui-bundle.js", new Resource(SWAGGER_UI + "swagger-ui-bundle.js", SCRIPT),
            "swagger-ui.css", new Resource(SWAGGER_UI + "swagger-ui.css", "text/css; charset=utf-8"),
            "favicon-32x32.png", new Resource(SWAGGER_UI + "favicon-32x32.png", "image/png"));

    private final Vertx vertx;

    public Docs(Vertx vertx) {
        this.vertx = vertx;
    }

    private record Resource(String path, String type) {}

    public Future<Answer> page(Ask ask) {
        if (ask.path().endsWith("/")) {
            // from there the page would look for its files one folder too deep
            return Future.succeededFuture(Answer.moved("../docs"));
        }
        return answer(PAGE);
    }

    public Future<Answer> file(Ask ask) {
        var file = FILES.get(ask.required("file"));
        if (file == null) {
            throw Problem.of(ProblemType.NOT_FOUND).exception();
        }
        return answer(file);
    }

    private Future<Answer> answer(Resource resource) {
        return vertx.executeBlocking(() -> read(resource.path()))
                .map(bytes -> Answer.ok(new Answer.Body.File(resource.type(), Buffer.buffer(bytes)))
                        .with("Content-Security-Policy", POLICY)
                        .with("X-Content-Type-Options", "nosniff"));
    }

    private static byte[] read(String path) {
        try (var in = open(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " can't be read", e);
        }
    }

    /** The library's version is part of where its files lie. */
    private static String version() {
        var properties = new Properties();
        try (var in = open("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the version of Swagger UI can't be read", e);
        }
        return properties.getProperty("version");
    }

    private static InputStream open(String path) {
        var in = Docs.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException(path + " is missing from the class path");
        }
        return in;
    }
}
