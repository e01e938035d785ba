package io.weathercomment.writing;

import io.weathercomment.domain.GenerationMetadata;
import io.weathercomment.domain.Half;
import io.weathercomment.domain.ProvenClaim;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Proves texts by a fact sheet, and checks such proofs again. */
public final class Proof {
    private Proof() {}

    static List<ProvenClaim> of(Pair pair, Verdicts verdicts) {
        var proof = new ArrayList<ProvenClaim>();
        for (var line : pair.lines()) {
            for (var wording : line.wordings()) {
                proof.add(claim(line.half(), wording, verdicts.of(wording.claim())));
            }
        }
        return proof;
    }

    static ProvenClaim claim(Half half, Wording wording, Verdict verdict) {
        return new ProvenClaim(
                half,
                wording.start(),
                wording.end(),
                wording.words(),
                wording.claim().kind().id(),
                verdict.ruleId(),
                wording.claim().scope().hours(),
                verdict.requires(),
                verdict.fact(),
                verdict.value(),
                verdict.period());
    }

    /**
     * What is wrong with two texts and their proof, nothing if they can be stored: each claim is judged again by the stored
     * fact sheet, its words must stand where the proof says, and what must be named is found again.
     */
    public static List<String> problems(GenerationMetadata metadata, String weatherComment, String adviceComment) {
        var problems = new ArrayList<String>();
        form("weather", weatherComment, problems);
        form("advice", adviceComment, problems);
        var day = new Day(metadata.facts());
        var claims = new ArrayList<Claim>();
        var halves = EnumSet.noneOf(Half.class);
        for (var claim : metadata.proof()) {
            var text = claim.half() == Half.WEATHER ? weatherComment : adviceComment;
            again(claim, text, day, problems);
            halves.add(claim.half());
            ClaimKind.ofId(claim.claim())
                    .ifPresent(kind ->
                            Scope.ofHours(claim.scope()).ifPresent(scope -> claims.add(new Claim(kind, scope))));
        }
        for (var half : Half.values()) {
            if (!halves.contains(half)) {
                problems.add("nothing is proven of half " + half);
            }
        }
        hazards(day, metadata.requiredHazards(), claims, problems);
        return List.copyOf(problems);
    }

    private static void form(String half, String text, List<String> problems) {
        int length = Texts.length(text);
        if (length < Texts.SHORTEST || length > Texts.LONGEST) {
            problems.add(half + " comment has " + length + " characters");
        }
    }

    private static void again(ProvenClaim claim, String text, Day day, List<String> problems) {
        if (!words(claim, text)) {
            problems.add("words are not where the proof says: " + claim.words());
        }
        var kind = ClaimKind.ofId(claim.claim());
        var scope = Scope.ofHours(claim.scope());
        if (kind.isEmpty() || scope.isEmpty()) {
            problems.add("unknown claim: " + claim.claim() + " " + claim.scope());
            return;
        }
        var verdict = Rules.of(kind.get()).judge(day, scope.get());
        if (!verdict.supported()) {
            problems.add("not true: " + claim.claim() + ", " + verdict.fact() + " is " + verdict.value());
        }
        boolean same = verdict.ruleId().equals(claim.ruleId())
                && verdict.value().equals(claim.value())
                && verdict.period().equals(claim.period());
        if (!same) {
            problems.add("proven otherwise: " + claim.claim() + ", " + verdict.fact() + " is " + verdict.value());
        }
    }

    private static boolean words(ProvenClaim claim, String text) {
        int length = Texts.length(text);
        if (claim.start() < 0 || claim.start() >= claim.end() || claim.end() > length) {
            return false;
        }
        int from = text.offsetByCodePoints(0, claim.start());
        int to = text.offsetByCodePoints(0, claim.end());
        return text.substring(from, to).equals(claim.words());
    }

    private static void hazards(Day day, List<String> stored, List<Claim> claims, List<String> problems) {
        var required = Hazards.required(day);
        if (!required.stream().map(Hazard::name).toList().equals(stored)) {
            problems.add("required hazards are " + required);
        }
        var named = Hazards.named(claims, day);
        for (var hazard : required) {
            if (!named.contains(hazard)) {
                problems.add("does not name " + hazard);
            }
        }
    }
}
