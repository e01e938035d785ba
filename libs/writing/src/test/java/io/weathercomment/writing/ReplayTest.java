package io.weathercomment.writing;

import static io.weathercomment.domain.DayPart.EVENING;
import static io.weathercomment.domain.Likelihood.MAYBE;
import static io.weathercomment.domain.Likelihood.YES;
import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.domain.DayPart;
import io.weathercomment.domain.Extent;
import io.weathercomment.domain.FactSheet;
import io.weathercomment.domain.GenerationMetadata;
import io.weathercomment.domain.Likelihood;
import io.weathercomment.domain.ProvenClaim;
import io.weathercomment.domain.Sky;
import io.weathercomment.domain.WindStrength;
import io.weathercomment.domain.WriterVersions;
import io.weathercomment.writing.Replay.Difference;
import io.weathercomment.writing.Replay.Step;
import io.weathercomment.writing.WritingResult.Written;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final int SHEETS = 1_000;
    private static final Writer WRITER = new Writer(Corpus.builtIn());
    private static final FactSheet RAIN = Sheets.day().rain(YES, EVENING).sheet();
    private static final Written WRITTEN = written(RAIN, 3, List.of());
    private static final GenerationMetadata STORED = WRITTEN.metadata();

    @Test
    void writesTheSameAgainWithTheSameVersions() {
        var another = new Writer(Corpus.builtIn());
        var random = new Random(11);
        int replayed = 0;
        while (replayed < SHEETS) {
            var facts = madeUp(random);
            long seed = random.nextLong();
            var first = WRITER.write(new WritingTask(facts, seed, List.of()));
            if (first instanceof Written once) {
                // with texts to be left out as well, as after a comment of the day before
                var written = written(facts, seed, List.of(once.weatherComment(), once.adviceComment()));

                var replay = Replay.of(
                        another,
                        written.metadata(),
                        written.weatherComment(),
                        written.adviceComment(),
                        Optional.of(facts));

                assertThat(replay.sameVersions()).isTrue();
                assertThat(replay.firstDifference()).as(facts.toString()).isEmpty();
                assertThat(replay.identical()).as(facts.toString()).isTrue();
                assertThat(replay.weatherComment()).isEqualTo(written.weatherComment());
                assertThat(replay.adviceComment()).isEqualTo(written.adviceComment());
                replayed++;
            }
        }
    }

    @Test
    void tellsOtherFactsFirst() {
        var warmer = Sheets.day().rain(YES, EVENING).celsius(15.0, 23.0).sheet();

        var replay = Replay.of(WRITER, STORED, WRITTEN.weatherComment(), WRITTEN.adviceComment(), Optional.of(warmer));

        assertThat(replay.firstDifference()).contains(new Difference(Step.FACTS, "maximum 22.0", "maximum 23.0"));
        // it is written from the facts that are stored
        assertThat(replay.identical()).isTrue();
    }

    @Test
    void tellsThatThePlaceIsNoMore() {
        var replay = Replay.of(WRITER, STORED, WRITTEN.weatherComment(), WRITTEN.adviceComment(), Optional.empty());

        assertThat(replay.firstDifference()).contains(new Difference(Step.FACTS, "place place", null));
    }

    @Test
    void tellsHazardsThatHadToBeNamedOtherwise() {
        var stored = metadata(STORED.versions(), List.of(), STORED.proof(), STORED);

        assertThat(difference(stored)).isEqualTo(new Difference(Step.REQUIRED_HAZARDS, null, "RAIN"));
    }

    @Test
    void tellsWordsThatClaimSomethingElse() {
        var fewer = STORED.proof().subList(1, STORED.proof().size());
        var stored = metadata(STORED.versions(), STORED.requiredHazards(), fewer, STORED);

        var difference = difference(stored);

        assertThat(difference.step()).isEqualTo(Step.CLAIMS);
        assertThat(difference.now()).contains(STORED.proof().getFirst().words());
    }

    @Test
    void tellsARuleThatJudgesOtherwise() {
        var other = STORED.proof().stream()
                .map(claim -> new ProvenClaim(
                        claim.half(),
                        claim.start(),
                        claim.end(),
                        claim.words(),
                        claim.claim(),
                        claim.ruleId(),
                        claim.scope(),
                        claim.requires(),
                        claim.fact(),
                        "another value",
                        claim.period()))
                .toList();
        var stored = metadata(STORED.versions(), STORED.requiredHazards(), other, STORED);

        var difference = difference(stored);

        assertThat(difference.step()).isEqualTo(Step.RULES);
        assertThat(difference.then()).contains("another value");
        assertThat(difference.now()).contains(STORED.proof().getFirst().value());
    }

    @Test
    void tellsARuleForPairsThatObjectsNow() {
        var weather = WRITTEN.weatherComment();
        var check = WRITER.checks().check(RAIN, weather, weather);
        var stored = metadata(STORED.versions(), STORED.requiredHazards(), check.proof(), STORED);

        var difference = Replay.of(WRITER, stored, weather, weather, Optional.of(RAIN))
                .firstDifference()
                .orElseThrow();

        assertThat(difference.step()).isEqualTo(Step.RULES);
        assertThat(difference.then()).isNull();
        assertThat(difference.now()).isEqualTo("says the same thing twice");
    }

    @Test
    void tellsCandidatesThatAreNoMore() {
        var stored = new GenerationMetadata(
                STORED.schema(),
                STORED.versions(),
                STORED.seed(),
                STORED.facts(),
                STORED.requiredHazards(),
                STORED.proof(),
                STORED.candidates().subList(0, 2),
                STORED.excludedTexts());

        var difference = difference(stored);

        assertThat(difference.step()).isEqualTo(Step.CANDIDATES);
        assertThat(difference.then()).isNull();
        assertThat(difference.now()).startsWith("3 ");
    }

    @Test
    void tellsThatAnotherCandidateWasTaken() {
        var second = STORED.candidates().get(1);
        var check = WRITER.checks().check(RAIN, second.weatherComment(), second.adviceComment());
        var stored = metadata(STORED.versions(), STORED.requiredHazards(), check.proof(), STORED);

        var replay = Replay.of(WRITER, stored, second.weatherComment(), second.adviceComment(), Optional.of(RAIN));

        assertThat(replay.identical()).isFalse();
        assertThat(replay.firstDifference().map(Difference::step)).contains(Step.CHOICE);
        assertThat(replay.weatherComment()).isEqualTo(WRITTEN.weatherComment());
    }

    @Test
    void tellsOtherVersionsEvenWhereTheyWriteTheSame() {
        var then = new WriterVersions("1", "1", "1", null);
        var stored = metadata(then, STORED.requiredHazards(), STORED.proof(), STORED);

        var replay = Replay.of(WRITER, stored, WRITTEN.weatherComment(), WRITTEN.adviceComment(), Optional.of(RAIN));

        assertThat(replay.sameVersions()).isFalse();
        assertThat(replay.then()).isEqualTo(then);
        assertThat(replay.now()).isEqualTo(WRITER.versions());
        assertThat(replay.identical()).isTrue();
        assertThat(replay.firstDifference()).isEmpty();
    }

    @Test
    void saysThatNothingTrueCanBeSaidAnyMore() {
        var unknown = Sheets.day().celsius(null, null).unknown().sheet();
        var stored = new GenerationMetadata(
                STORED.schema(),
                STORED.versions(),
                STORED.seed(),
                unknown,
                List.of(),
                List.of(),
                List.of(),
                STORED.excludedTexts());

        var replay = Replay.of(WRITER, stored, WRITTEN.weatherComment(), WRITTEN.adviceComment(), Optional.of(unknown));

        assertThat(replay.identical()).isFalse();
        assertThat(replay.weatherComment()).isNull();
        assertThat(replay.adviceComment()).isNull();
        assertThat(replay.firstDifference()).isPresent();
    }

    private static Difference difference(GenerationMetadata stored) {
        return Replay.of(WRITER, stored, WRITTEN.weatherComment(), WRITTEN.adviceComment(), Optional.of(RAIN))
                .firstDifference()
                .orElseThrow();
    }

    private static Written written(FactSheet facts, long seed, List<String> excluded) {
        return (Written) WRITER.write(new WritingTask(facts, seed, excluded));
    }

    private static GenerationMetadata metadata(
            WriterVersions versions, List<String> required, List<ProvenClaim> proof, GenerationMetadata rest) {
        return new GenerationMetadata(
                rest.schema(),
                versions,
                rest.seed(),
                rest.facts(),
                required,
                proof,
                rest.candidates(),
                rest.excludedTexts());
    }

    private static FactSheet madeUp(Random random) {
        double minimum = random.nextInt(-10, 27);
        var day = Sheets.day()
                .in(any(random, "東京", "北海道", "沖縄"))
                .on(random.nextInt(1, 13), random.nextInt(1, 29))
                .celsius(minimum, minimum + random.nextInt(1, 15))
                .humidity(random.nextInt(20, 100));
        for (var part : DayPart.values()) {
            day.rain(any(random, Likelihood.values()), any(random, Extent.values()), part);
            if (minimum < 3) {
                day.snow(any(random, Likelihood.values()), part);
            }
        }
        day.sky(Stream.generate(() -> any(random, Sky.values()))
                .limit(DayPart.values().length)
                .toArray(Sky[]::new));
        if (random.nextInt(3) > 0) {
            day.rain(Likelihood.NO).snow(Likelihood.NO);
        }
        if (random.nextInt(8) == 0) {
            day.thunder(MAYBE, any(random, DayPart.values()));
        }
        if (random.nextInt(8) == 0) {
            day.wind(WindStrength.STRONG, WindStrength.GALE, any(random, DayPart.values()));
        }
        return day.sheet();
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return Objects.requireNonNull(values[random.nextInt(values.length)]);
    }
}
