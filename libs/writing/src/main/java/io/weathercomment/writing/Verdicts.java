package io.weathercomment.writing;

/** What the rules say of one day's claims; each is judged once. */
@SuppressWarnings("EnumOrdinal") // one byte for each claim, in the order of declaration
final class Verdicts {
    private static final int SCOPES = Scope.values().length;
    private static final int CLAIMS = ClaimKind.values().length * SCOPES;
    private static final byte UNKNOWN = 0;
    private static final byte SUPPORTED = 1;
    private static final byte REFUSED = 2;

    private final Day day;
    private final byte[] judged = new byte[CLAIMS];

    Verdicts(Day day) {
        this.day = day;
    }

    Verdict of(Claim claim) {
        return new Verdict(Rules.of(claim.kind()), day, claim.scope(), supports(claim));
    }

    boolean supports(Claim claim) {
        int index = claim.kind().ordinal() * SCOPES + claim.scope().ordinal();
        if (judged[index] == UNKNOWN) {
            judged[index] = Rules.of(claim.kind()).supports(day, claim.scope()) ? SUPPORTED : REFUSED;
        }
        return judged[index] == SUPPORTED;
    }

    boolean support(Line line) {
        for (var claim : line.claims()) {
            if (!supports(claim)) {
                return false;
            }
        }
        return true;
    }
}
