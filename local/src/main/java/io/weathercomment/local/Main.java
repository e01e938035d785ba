package io.weathercomment.local;

import io.vertx.core.Vertx;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.Clocks;
import io.weathercomment.local.archive.JmaArchive;
import io.weathercomment.local.archive.JmaArchiveServer;
import io.weathercomment.localaws.AdminClients;
import io.weathercomment.localaws.Bootstrap;
import io.weathercomment.localaws.LocalAws;
import io.weathercomment.localaws.Resources;
import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.AwsConfig;
import io.weathercomment.runtime.Env;
import io.weathercomment.writing.Corpus;
import io.weathercomment.writing.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code make run}: the local AWS, the four services, and one comment for Tokyo asked through the front door. */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int PORT = 8000;
    private static final int MANAGEMENT_PORT = 9090;

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    private Main() {}

    public static void main(String[] args) {
        var main = new Main();
        Runtime.getRuntime().addShutdownHook(new Thread(main::close, "shutdown"));
        try {
            var config = Env.read(Settings.unplaced(System.getenv()), env -> {
                Stack.Configs.from(env);
                return LocalConfig.from(env);
            });
            var shown = main.run(config);
            if (config.once()) {
                System.exit(shown ? 0 : 1);
            }
        } catch (IllegalStateException e) {
            // what the user can mend is said in one sentence
            System.err.println("cannot start: " + e.getMessage());
            System.exit(1);
        } catch (Throwable e) {
            LOG.error("cannot start", e);
            System.exit(1);
        }
    }

    /** True when a true comment came. */
    private boolean run(LocalConfig config) {
        var begun = Instant.now();
        var told = new HashMap<>(System.getenv());
        var port = Ports.choose("PORT", config.port(), PORT, 0);
        var managementPort = Ports.choose("MANAGEMENT_PORT", config.managementPort(), MANAGEMENT_PORT, port);
        told.put("PORT", Integer.toString(port));
        told.put("MANAGEMENT_PORT", Integer.toString(managementPort));
        if (config.at() != null) {
            told.put("AT_ANCHOR", begun.toString());
        }
        useAws(config);
        config.jmaArchive().ifPresent(file -> serveArchive(file, told, config, begun));
        var stack = start(told, config.s3PathStyle());
        say(config, stack, begun);
        var api = URI.create("http://127.0.0.1:" + stack.port());
        var shown = new FirstComment(api, "first-" + begun, System.out).ask();
        if (shown) {
            System.out.printf("first comment after %.1f s%n", seconds(begun));
        }
        return shown;
    }

    /** The SDK's own settings say where AWS is: all clients of this process read them. */
    private void useAws(LocalConfig config) {
        if (config.awsEndpoint().isPresent()) {
            return;
        }
        var aws = LocalAws.start(
                LocalAws.Options.kept(config.toolsDir(), config.dataDir().resolve("aws")));
        open(aws);
        System.setProperty("aws.endpointUrl", aws.endpoint().toString());
        System.setProperty("aws.region", LocalAws.REGION);
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
    }

    private void serveArchive(Path file, Map<String, String> told, LocalConfig config, Instant begun) {
        var asOf = config.at() == null
                ? Clocks.wall().asOf()
                : Clocks.replaying(config.at(), begun).asOf();
        var vertx = Vertx.vertx();
        open(() -> vertx.close().await());
        var server = new JmaArchiveServer(JmaArchive.read(file), asOf, "127.0.0.1", 0)
                .start(vertx)
                .await();
        told.put("JMA_BASE_URL", server.baseUri().toString());
        // recorded weather is asked for by name: nothing simulated takes its place
        told.putIfAbsent("WEATHER_SOURCES", "jma");
    }

    private Stack start(Map<String, String> told, boolean s3PathStyle) {
        Map<String, String> settings;
        try (var admin = AdminClients.fromEnvironment(s3PathStyle)) {
            var resources = Resources.named(told.getOrDefault("TABLE_PREFIX", ""), null);
            var made = new Bootstrap(admin, resources).apply(Catalogue.bundled().all());
            settings = Settings.of(told, made);
        }
        var stack = Stack.start(
                settings, new AwsClients(Env.read(settings, AwsConfig::from)), new Writer(Corpus.builtIn())::write);
        open(stack);
        return stack;
    }

    private static void say(LocalConfig config, Stack stack, Instant begun) {
        System.out.printf("ready after %.1f s%n", seconds(begun));
        System.out.println("API         http://127.0.0.1:" + stack.port());
        System.out.println("management  http://127.0.0.1:" + stack.managementPort() + "/health/ready  /metrics");
        System.out.println("data        " + config.dataDir());
        if (config.port().isEmpty() && stack.port() != PORT) {
            System.out.println("port " + PORT + " is taken by another program, so the API is on " + stack.port());
        }
        if (config.at() != null) {
            System.out.println("weather time began at " + config.at() + " and runs on");
        }
    }

    private synchronized void open(AutoCloseable opened) {
        this.opened.push(opened);
    }

    /** Last opened, first closed: the services drain before the local AWS saves and ends. */
    private synchronized void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                LOG.error("could not be stopped in order", e);
            }
        }
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }
}
