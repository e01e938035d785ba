package io.weathercomment.writing;

import java.util.HashMap;
import java.util.Map;

/** What the rules say of one day's claims; each is judged once. */
final class Verdicts {
    private final Day day;
    private final Map<Claim, Verdict> judged = new HashMap<>();

    Verdicts(Day day) {
        this.day = day;
    }

    Verdict of(Claim claim) {
        return judged.computeIfAbsent(claim, c -> Rules.of(c.kind()).judge(day, c.scope()));
    }

    boolean support(Line line) {
        return line.wordings().stream().allMatch(wording -> of(wording.claim()).supported());
    }
}
