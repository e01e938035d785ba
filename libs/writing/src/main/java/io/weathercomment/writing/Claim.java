package io.weathercomment.writing;

/** What words say of the weather, and of which time. */
public record Claim(ClaimKind kind, Scope scope) {
    public static Claim of(ClaimKind kind) {
        return new Claim(kind, Scope.DAY);
    }

    @Override
    public String toString() {
        return scope == Scope.DAY ? kind.id() : kind.id() + "@" + scope.id();
    }
}
