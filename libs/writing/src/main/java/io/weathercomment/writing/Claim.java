package io.weathercomment.writing;

import java.util.Optional;

/** What words say of the weather, and of which time. */
public record Claim(ClaimKind kind, Scope scope) {
    public static Claim of(ClaimKind kind) {
        return new Claim(kind, Scope.DAY);
    }

    /** As {@link #toString} tells it, e.g. {@code rain@night}; empty if there is no such kind or time. */
    public static Optional<Claim> ofId(String id) {
        int at = id.indexOf('@');
        var kind = ClaimKind.ofId(at < 0 ? id : id.substring(0, at));
        var scope = at < 0 ? Optional.of(Scope.DAY) : Scope.ofId(id.substring(at + 1));
        return kind.flatMap(k -> scope.map(s -> new Claim(k, s)));
    }

    @Override
    public String toString() {
        return scope == Scope.DAY ? kind.id() : kind.id() + "@" + scope.id();
    }
}
