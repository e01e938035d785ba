package io.weathercomment.deploy.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The compose file's stack as a project of its own, on free ports, so that it does not meet a developer's; and what can be done to it. */
final class ComposeStack {
    static final List<String> SERVICES = List.of("api", "weather", "comments", "analytics");
    static final List<String> WORKERS = List.of("weather", "comments", "analytics");

    private static final String PROJECT = "weather-comments-test";
    private static final Duration STOP_LIMIT = Duration.ofMinutes(2);

    /** A clean build of all images fetches every dependency. */
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(15);

    private final Map<String, String> environment = new HashMap<>();

    ComposeStack() {
        environment.put("COMPOSE_PROJECT_NAME", PROJECT);
        environment.put("COMPOSE_PROFILES", "");
        // not a developer's own settings
        environment.put("COMPOSE_ENV_FILES", "/dev/null");
        List.of("API_PORT", "AWS_PORT", "PROMETHEUS_PORT", "ZIPKIN_PORT")
                .forEach(name -> environment.put(name, Integer.toString(freePort())));
    }

    URI api() {
        return uri("API_PORT");
    }

    URI aws() {
        return uri("AWS_PORT");
    }

    URI prometheus() {
        return uri("PROMETHEUS_PORT");
    }

    URI zipkin() {
        return uri("ZIPKIN_PORT");
    }

    void build() {
        compose(BUILD_LIMIT, "build", "--quiet");
    }

    /** Starts what does not run and waits until all is healthy. */
    void up() {
        compose(Duration.ofMinutes(6), "up", "--detach", "--wait", "--wait-timeout", "300", "--no-build");
    }

    void down() {
        compose(STOP_LIMIT, "down", "--remove-orphans");
    }

    /** {@code make up}, and what it prints: the first comment with its proof, and the addresses. */
    String makeUp() {
        return Docker.command(Duration.ofMinutes(6), environment, List.of("bin/up"));
    }

    /** {@code make down VOLUMES=1}. */
    void makeDownWithData() {
        var told = new HashMap<>(environment);
        told.put("VOLUMES", "1");
        Docker.command(STOP_LIMIT, told, List.of("bin/down"));
    }

    /** What a tool of the stack prints. */
    String tool(String name) {
        return compose(Duration.ofMinutes(2), "run", "--rm", "--no-deps", "tools", name);
    }

    /** Starts another image of one service in its place; nothing else is touched. */
    void replace(String service, String tag) {
        var told = new HashMap<>(environment);
        told.put("IMAGE_TAG", tag);
        Docker.run(
                Duration.ofMinutes(2),
                told,
                List.of("compose", "up", "--detach", "--wait", "--no-build", "--no-deps", service));
    }

    void restart(String service) {
        compose(STOP_LIMIT, "restart", service);
    }

    void pause(String service) {
        compose(STOP_LIMIT, "pause", service);
    }

    void unpause(String service) {
        compose(STOP_LIMIT, "unpause", service);
    }

    /** Kills the process itself: a stop through Docker would count as wanted, and the container would stay down. */
    void crash(String service) {
        var pid = Long.parseLong(inspect(service, "{{.State.Pid}}"));
        if (pid <= 0) {
            throw new IllegalStateException(service + " does not run");
        }
        ProcessHandle.of(pid)
                .orElseThrow(() -> new IllegalStateException("process " + pid + " of " + service
                        + " is not to be seen: the engine must run on this machine"))
                .destroyForcibly();
    }

    void cutOff(String service) {
        Docker.run("network", "disconnect", PROJECT + "_default", id(service));
    }

    void connect(String service) {
        Docker.run("network", "connect", "--alias", service, PROJECT + "_default", id(service));
    }

    boolean healthy(String service) {
        return inspect(service, "{{.State.Status}} {{.State.Health.Status}}").equals("running healthy");
    }

    /** Names of the containers of which a process was killed for memory since then, restarted ones too. */
    String killedForMemory(Instant since) {
        return Docker.run(
                "events",
                "--since",
                Long.toString(since.getEpochSecond()),
                "--until",
                Long.toString(Instant.now().getEpochSecond()),
                "--filter",
                "event=oom",
                "--filter",
                "label=com.docker.compose.project=" + PROJECT,
                "--format",
                "{{.Actor.Attributes.name}}");
    }

    String inspect(String service, String format) {
        return Docker.run("inspect", "--format", format, id(service));
    }

    String id(String service) {
        return compose(Duration.ofMinutes(1), "ps", "--all", "--quiet", service);
    }

    String logs(String service) {
        return compose(Duration.ofMinutes(1), "logs", "--no-color", "--no-log-prefix", service);
    }

    String states() {
        return compose(Duration.ofMinutes(1), "ps", "--all", "--format", "{{.Service}} {{.Status}}");
    }

    private String compose(Duration limit, String... arguments) {
        var all = new ArrayList<>(List.of("compose"));
        all.addAll(List.of(arguments));
        return Docker.run(limit, environment, all);
    }

    private URI uri(String port) {
        return URI.create("http://127.0.0.1:" + environment.get(port));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
