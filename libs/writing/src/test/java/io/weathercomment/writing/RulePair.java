package io.weathercomment.writing;

/** A day on which a claim is true, and the smallest change that makes it false. Both are written by hand. */
record RulePair(Claim claim, Sheets trueDay, Sheets falseDay) {
    static RulePair pair(ClaimKind kind, Sheets trueDay, Sheets falseDay) {
        return new RulePair(Claim.of(kind), trueDay, falseDay);
    }

    static RulePair pair(ClaimKind kind, Scope scope, Sheets trueDay, Sheets falseDay) {
        return new RulePair(new Claim(kind, scope), trueDay, falseDay);
    }

    @Override
    public String toString() {
        return claim.toString();
    }
}
