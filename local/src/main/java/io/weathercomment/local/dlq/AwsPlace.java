package io.weathercomment.local.dlq;

import io.weathercomment.localaws.LocalAws;
import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.AwsConfig;
import io.weathercomment.runtime.Env;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * The AWS that an operator means: the one that the SDK's own variables name, else that of {@code make run}, else that of the compose stack.
 *
 * @param endpoint null leaves all to the SDK
 */
record AwsPlace(String name, @Nullable URI endpoint) {
    private static final List<String> TOLD = List.of("AWS_ENDPOINT_URL", "AWS_PROFILE", "AWS_ACCESS_KEY_ID");
    private static final Pattern PORT = Pattern.compile("port=(\\d+)");
    private static final int LIMIT_MILLIS = 2_000;

    static AwsPlace find(Map<String, String> environment) {
        if (TOLD.stream().anyMatch(environment::containsKey)) {
            return new AwsPlace(environment.getOrDefault("AWS_ENDPOINT_URL", "AWS"), null);
        }
        var lock = Path.of(environment.getOrDefault("DATA_DIR", ".data"), "aws", "lock");
        var compose = local(environment.getOrDefault("AWS_PORT", "4566"));
        return Stream.of(
                        port(lock).map(port -> new AwsPlace("make run", local(port))),
                        Optional.of(new AwsPlace("docker compose", compose)))
                .flatMap(Optional::stream)
                .filter(AwsPlace::answers)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no AWS was found: neither that of make run (" + lock
                        + ") nor that of docker compose (" + compose
                        + ") answers; start one, or name one by AWS_ENDPOINT_URL or AWS_PROFILE"));
    }

    /**
     * Clients in it.
     *
     * @param localKey access key, where it is a local one
     */
    AwsClients clients(Map<String, String> environment, String localKey) {
        return new AwsClients(
                Env.read(environment, AwsConfig::from),
                builder -> {
                    if (endpoint != null) {
                        builder.endpointOverride(endpoint)
                                .region(Region.of(LocalAws.REGION))
                                .credentialsProvider(StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create(localKey, "local")));
                    }
                },
                List.of());
    }

    private static URI local(String port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Where the local AWS of a {@code make run} listens, which its lock tells. */
    private static Optional<String> port(Path lock) {
        try {
            var found = PORT.matcher(Files.readString(lock));
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty(); // nothing runs on that folder
        }
    }

    private boolean answers() {
        if (endpoint == null) {
            return true;
        }
        try {
            var url = endpoint.resolve("/_ministack/ready").toURL();
            var connection = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(LIMIT_MILLIS);
            connection.setReadTimeout(LIMIT_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException _) {
            return false; // it has ended
        }
    }
}
