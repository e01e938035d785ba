package io.weathercomment.runtime;

/** Where a process answers its operator. */
public record ManagementConfig(String host, int port) {
    public static ManagementConfig from(Env env) {
        return new ManagementConfig(
                env.text("MANAGEMENT_HOST", "127.0.0.1"), env.number("MANAGEMENT_PORT", 9090, 0, 65_535));
    }
}
