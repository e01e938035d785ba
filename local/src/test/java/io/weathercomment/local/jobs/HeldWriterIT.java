package io.weathercomment.local.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.domain.JobState;
import io.weathercomment.testkit.LocalAccount;
import io.weathercomment.testkit.LocalAwsTest;
import io.weathercomment.testkit.Waiting;
import io.weathercomment.writing.Corpus;
import io.weathercomment.writing.Writer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@LocalAwsTest
@Timeout(240)
final class HeldWriterIT {
    private static final int HELD = 256;

    private final JobsFixture fixture;
    private final CountingWriter writer = CountingWriter.held(new Writer(Corpus.builtIn())::write);

    HeldWriterIT(LocalAccount account) {
        fixture = new JobsFixture(account);
    }

    @AfterEach
    void closeFixture() {
        fixture.close();
    }

    @Test
    void fetchesTheWeatherOfTheNextJobWhileAllWritersAreHeld() {
        var patient = Map.of("HANDLER_LIMIT", "120", "VISIBILITY", "125", "LEASE", "120", "SWEEP_AFTER", "300");
        try (var stack = fixture.stack(patient, writer)) {
            var api = URI.create("http://127.0.0.1:" + stack.port());
            var held = fixture.accepted(api, HELD);
            Waiting.until("all are held", JobsFixture.PATIENCE, () -> writer.begun() == HELD);

            var next = JobsFixture.id(fixture.post(api, "naha", "the-257th").orElseThrow());

            var answers = fixture.account().made().commentGeneration().url();
            Waiting.until("its forecast waits", JobsFixture.PATIENCE, () -> fixture.messages(answers) == HELD + 1);
            assertThat(fixture.job(next).state()).isInstanceOf(JobState.Fetching.class);
            assertThat(writer.begun()).isEqualTo(HELD);
            writer.letGo();
            Waiting.until("all end", JobsFixture.PATIENCE, () -> fixture.ended(held) == HELD);
            Waiting.until("the next one too", JobsFixture.PATIENCE, () -> fixture.ended(List.of(next)) == 1);
        }
    }

    @Test
    void givesUpWhatStillWaitsWhenItsDrainIsOver() {
        var shortDrain = Map.of("HANDLER_LIMIT", "120", "VISIBILITY", "125", "LEASE", "120", "DRAIN", "1");
        String id;
        try (var stack = fixture.stack(shortDrain, writer)) {
            var api = URI.create("http://127.0.0.1:" + stack.port());
            id = JobsFixture.id(fixture.post(api, "naha", "given-up").orElseThrow());
            Waiting.until("it is held", Duration.ofSeconds(20), () -> writer.begun() == 1);
        }

        assertThat(fixture.job(id).state())
                .isInstanceOfSatisfying(
                        JobState.Writing.class,
                        state -> assertThat(state.lease()).isNull());
        var returned =
                fixture.receive(fixture.account().made().commentGeneration().url());
        assertThat(returned).hasSize(1);
    }
}
