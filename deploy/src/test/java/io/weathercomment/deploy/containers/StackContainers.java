package io.weathercomment.deploy.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.Location;
import io.weathercomment.testkit.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** The whole stack in containers, and what may happen to it while it works. One stack for all, so the order matters. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(900)
final class StackContainers {
    private static final double MOST_ERRORS = 0.005;
    private static final String NEXT = "next";
    private static final Duration RESTARTS_FOR = Duration.ofMinutes(3);
    private static final Duration AWAY_FOR = Duration.ofSeconds(20);
    private static final Duration HUNG_FOR = Duration.ofSeconds(30);

    /** A message of a killed worker is back in a minute; the sweeper sends what was lost after 90 s, and once more after two minutes. */
    private static final Duration ALL_END_WITHIN = Duration.ofMinutes(4);

    private final ComposeStack stack = new ComposeStack();
    private final Http http = new Http();
    private final List<String> figures = new ArrayList<>();
    private final Set<String> accepted = new HashSet<>();
    private final Map<String, Integer> crashes = new HashMap<>();
    private final Instant began = Instant.now();
    private Rows rows;

    @BeforeAll
    void up() {
        stack.makeDownWithData();
        var begun = System.nanoTime();
        stack.build();
        figure("images built in %.0f s".formatted(since(begun)));
        var started = System.nanoTime();
        var printed = stack.makeUp();
        figure("`make up` with warm images, to the first comment: %.1f s%n%s".formatted(since(started), printed));
        assertThat(printed)
                .contains("  proof   ", "API         " + stack.api(), "traces      " + stack.zipkin())
                .contains("metrics     " + stack.prometheus(), "local AWS   " + stack.aws());
        rows = new Rows(stack.aws());
    }

    @AfterAll
    void down() {
        try {
            write();
        } finally {
            rows.close();
            http.close();
            stack.makeDownWithData();
            Docker.run("image", "rm", "--force", "weather-comments/weather:" + NEXT);
        }
    }

    @Test
    @Order(1)
    void makesAComment() {
        var generation = generate("kanazawa", true);

        assertThat(generation.getString("status")).isEqualTo("succeeded");
        assertThat(generation.getJsonObject("result").getJsonArray("proof")).isNotEmpty();
    }

    @Test
    @Order(2)
    void makesAllPlaces() {
        var begun = System.nanoTime();
        var ids = Catalogue.bundled().all().stream()
                .map(Location::id)
                .map(place -> generate(place, false))
                .toList();
        var jobs = ids.stream()
                .map(generation -> generation.getString("id"))
                .filter(id -> id != null)
                .toList();
        accepted.addAll(jobs);

        awaitEnd(jobs);

        figure("142 places in %.1f s, %d of them new jobs".formatted(since(begun), jobs.size()));
        assertThat(rows.statuses(jobs).keySet()).containsExactly("succeeded");
        var placesWithComment = Catalogue.bundled().all().stream()
                .filter(place -> generate(place.id(), false).getString("status").equals("succeeded"))
                .count();
        assertThat(placesWithComment).isEqualTo(142);
    }

    @Test
    @Order(3)
    void showsOneTraceOverAllFourServices() {
        var generation = generate("naha", true);
        var id = generation.getString("trace_id");

        Waiting.until(
                "the trace has spans of all four services",
                Duration.ofMinutes(1),
                () -> services(id)
                        .containsAll(
                                Set.of("comment-generator-api", "weather-fetcher", "comment-processor", "analytics")));

        figure("trace %s has %d spans of %s".formatted(id, spans(id), services(id)));
    }

    @Test
    @Order(4)
    void isScrapedByPrometheus() {
        Waiting.until(
                "Prometheus sees all four services",
                Duration.ofMinutes(1),
                () -> scraped().containsAll(ComposeStack.SERVICES));
    }

    /** Its exit code is the answer: every panel of every dashboard shows something. */
    @Test
    @Order(4)
    void answersTheQueriesOfAllPanels() throws IOException, InterruptedException {
        var panels = new ProcessBuilder(
                        Docker.ROOT.resolve("otel/panels").toString(),
                        stack.prometheus().toString())
                .inheritIO();
        panels.environment().put("WAIT", "60");
        var process = panels.start();

        assertThat(process.waitFor(Duration.ofMinutes(3))).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    @Order(5)
    void endsEveryJobThoughEachWorkerIsKilledInTurn() {
        underLoad("each worker killed", load -> {
            for (var worker : ComposeStack.WORKERS) {
                crash(worker);
                awaitHealthy(worker);
            }
        });
    }

    @Test
    @Order(6)
    void endsEveryJobThoughAwsIsAwayForAWhile() {
        underLoad("AWS cut off for " + AWAY_FOR.toSeconds() + " s", load -> {
            load.forgive(true);
            stack.cutOff("aws");
            pass(AWAY_FOR);
            stack.connect("aws");
            Waiting.until("requests are answered again", Duration.ofMinutes(1), moreAnswers(load, 50));
            load.forgive(false);
        });
    }

    @Test
    @Order(7)
    void endsEveryJobThoughAServiceHangs() {
        underLoad("comments paused for " + HUNG_FOR.toSeconds() + " s", _ -> {
            stack.pause("comments");
            pass(HUNG_FOR);
            stack.unpause("comments");
            awaitHealthy("comments");
        });
    }

    @Test
    @Order(8)
    void endsEveryJobThoughServicesAreRestartedAtRandom() {
        var random = new Random(20261125);
        underLoad("restarts for " + RESTARTS_FOR.toSeconds() + " s", _ -> {
            var end = System.nanoTime() + RESTARTS_FOR.toNanos();
            int restarts = 0;
            while (System.nanoTime() < end) {
                var order = new ArrayList<>(ComposeStack.SERVICES);
                Collections.shuffle(order, random);
                for (var service : order) {
                    stack.restart(service);
                    awaitHealthy(service);
                    restarts++;
                }
            }
            figure("  %d restarts".formatted(restarts));
        });
    }

    @Test
    @Order(9)
    void replacesOneServiceAloneWhileTheOthersGoOn() {
        var others = List.of("api", "comments", "analytics", "aws");
        var before = others.stream().collect(Collectors.toMap(name -> name, stack::id));
        var oldImage = stack.inspect("weather", "{{.Image}}");
        nextImage("weather", NEXT);

        var load = underLoad("weather replaced", _ -> stack.replace("weather", NEXT));

        assertThat(load.errorRatio()).isZero();
        assertThat(load.repeatedRequests()).isZero();
        assertThat(stack.inspect("weather", "{{.Image}}")).isNotEqualTo(oldImage);
        assertThat(others.stream().collect(Collectors.toMap(name -> name, stack::id)))
                .isEqualTo(before);
    }

    @Test
    @Order(10)
    void neverRanOutOfMemory() {
        for (var service : ComposeStack.SERVICES) {
            figure("  memory of %s: %s".formatted(service, memory(service)));
            assertThat(stack.inspect(service, "{{.State.OOMKilled}}"))
                    .as(service)
                    .isEqualTo("false");
            assertThat(stack.logs(service)).as(service).doesNotContain("OutOfMemoryError");
        }
        assertThat(stack.killedForMemory(began)).isEmpty();
        // a restart that was asked for begins the count anew
        for (var service : ComposeStack.SERVICES) {
            assertThat(Integer.parseInt(stack.inspect(service, "{{.RestartCount}}")))
                    .as("restarts of " + service)
                    .isLessThanOrEqualTo(crashes.getOrDefault(service, 0));
        }
    }

    @Test
    @Order(11)
    void hasStoredNothingTwiceAndCountedNothingTwice() {
        awaitEnd(accepted);

        assertThat(rows.jobsWithTwoComments()).isEmpty();
        Waiting.until("every end is counted", ALL_END_WITHIN, () -> counted() >= rows.ended());
        assertThat(counted()).isEqualTo(rows.ended());
        figure("%d jobs accepted, %s; %d ended in all, %d counted"
                .formatted(accepted.size(), rows.statuses(accepted), rows.ended(), counted()));
    }

    @Test
    @Order(11)
    void tellsOfDeadLettersByAToolOfTheStack() {
        assertThat(stack.tool("dlq")).contains("weather-requests", "comment-generation", "analytics-events");
    }

    @Test
    @Order(12)
    void keepsItsDataWhenItIsTakenDownAndBroughtUp() {
        var job = generate("sapporo", true);
        var path = "/v1/generations/" + job.getString("id");

        stack.down();
        stack.up();

        assertThat(http.object(stack.api().resolve(path)).getJsonObject("result"))
                .isEqualTo(job.getJsonObject("result"));
    }

    @Test
    @Order(13)
    void goesOnAfterACrashOfTheEmulatorOnceMissingThingsAreMadeAgain() {
        stack.crash("aws");
        Waiting.until("the emulator is back", Duration.ofMinutes(1), () -> stack.healthy("aws"));
        var services = ComposeStack.SERVICES.stream().map(stack::id).toList();

        stack.up();

        assertThat(ComposeStack.SERVICES.stream().map(stack::id).toList()).isEqualTo(services);
        var generation = new JsonObject[1];
        Waiting.until("a job succeeds", Duration.ofSeconds(90), () -> {
            generation[0] = generate("nagoya", true);
            return "succeeded".equals(generation[0].getString("status"));
        });
        assertThat(generation[0].getJsonObject("result").getString("text")).isNotBlank();
    }

    /** Asks for a place; waits up to 20 s for a new text. */
    private JsonObject generate(String place, boolean newText) {
        var body = new JsonObject().put("location", place).put("exclude_previous", newText);
        var uri = stack.api().resolve("/v1/generations");
        return newText ? http.post(uri, body, "Prefer", "wait=20") : http.post(uri, body);
    }

    private interface Disturbance {
        void during(Load load);
    }

    /** Load before, while and after; every job that was accepted ends, and hardly a request fails. */
    private Load underLoad(String what, Disturbance disturbance) {
        var load = Load.on(stack.api());
        try (load) {
            Waiting.until("the load is answered", Duration.ofMinutes(1), moreAnswers(load, 40));
            disturbance.during(load);
            Waiting.until("the load is answered afterwards", Duration.ofMinutes(1), moreAnswers(load, 100));
        }
        accepted.addAll(load.accepted());
        var ending = System.nanoTime();
        awaitEnd(load.accepted());
        figure("%s: %s; %d jobs accepted, all ended %.0f s after the load: %s"
                .formatted(what, load, load.accepted().size(), since(ending), rows.statuses(load.accepted())));
        assertThat(load.errorRatio()).as(load.toString()).isLessThan(MOST_ERRORS);
        return load;
    }

    private static BooleanSupplier moreAnswers(Load load, int more) {
        var now = load.answers();
        return () -> load.answers() >= now + more;
    }

    private void awaitEnd(Collection<String> jobs) {
        Waiting.until("all of " + jobs.size() + " jobs end", ALL_END_WITHIN, () -> {
            // a scan is dear for the emulator
            pass(Duration.ofSeconds(1));
            return rows.allEnded(jobs);
        });
    }

    private void crash(String service) {
        var before = stack.inspect(service, "{{.State.StartedAt}}");
        stack.crash(service);
        crashes.merge(service, 1, Integer::sum);
        Waiting.until(
                service + " is started again",
                Duration.ofMinutes(1),
                () -> !stack.inspect(service, "{{.State.StartedAt}}").equals(before));
    }

    private void awaitHealthy(String service) {
        Waiting.until(service + " is healthy", Duration.ofSeconds(90), () -> {
            pass(Duration.ofMillis(200));
            return stack.healthy(service);
        });
    }

    /** The same service as another image: a label makes it one, as a release would. */
    private void nextImage(String service, String tag) {
        var image = "weather-comments/" + service;
        var file = Path.of("target", "Dockerfile.next");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, "FROM " + image + ":dev\nLABEL test.release=next\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Docker.run(
                Duration.ofMinutes(2),
                Map.of(),
                List.of(
                        "build",
                        "--quiet",
                        "--tag",
                        image + ":" + tag,
                        "--file",
                        file.toAbsolutePath().toString(),
                        "target"));
    }

    private Set<String> services(String traceId) {
        return trace(traceId).stream()
                .map(span -> ((JsonObject) span).getJsonObject("localEndpoint", new JsonObject()))
                .map(endpoint -> endpoint.getString("serviceName", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private int spans(String traceId) {
        return trace(traceId).size();
    }

    private JsonArray trace(String traceId) {
        var uri = stack.zipkin().resolve("/api/v2/trace/" + traceId);
        return http.status(uri) == 200 ? http.array(uri) : new JsonArray();
    }

    private Set<String> scraped() {
        var query = URLEncoder.encode("up{job=\"services\"} == 1", StandardCharsets.UTF_8);
        var answer = http.object(stack.prometheus().resolve("/api/v1/query?query=" + query));
        var result = answer.getJsonObject("data", new JsonObject()).getJsonArray("result", new JsonArray());
        return result.stream()
                .map(series -> ((JsonObject) series).getJsonObject("metric").getString("service", ""))
                .collect(Collectors.toSet());
    }

    private long counted() {
        return http.object(stack.api().resolve("/v1/analytics/summary")).getLong("jobs", 0L);
    }

    private String memory(String service) {
        return Docker.run("stats", "--no-stream", "--format", "{{.MemUsage}}", stack.id(service));
    }

    /** Time that a fault lasts; nothing is waited for with it. */
    private static void pass(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private void figure(String text) {
        figures.add(text);
        System.out.println(text);
    }

    private void write() {
        try {
            var file = Docker.ROOT.resolve("target/containers/figures.txt");
            Files.createDirectories(file.getParent());
            Files.write(file, figures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
