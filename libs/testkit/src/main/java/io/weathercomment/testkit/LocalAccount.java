package io.weathercomment.testkit;

import io.weathercomment.localaws.AdminClients;
import io.weathercomment.localaws.Bootstrap;
import io.weathercomment.localaws.LocalAws;
import io.weathercomment.localaws.Resources;
import io.weathercomment.storage.TableNames;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * An account of the local AWS that one test class has for itself.
 *
 * @param accessKey the account's number, which is also what a client signs in with
 * @param made where its queues and topic are
 */
public record LocalAccount(
        URI endpoint,
        String accessKey,
        AdminClients clients,
        TableNames tables,
        Resources resources,
        Bootstrap.Made made)
        implements AutoCloseable {
    private static final String PREFIX = "";

    /** A new account, with all that services need in it. */
    public static LocalAccount open(URI endpoint) {
        var accessKey = LocalAws.account();
        var clients = AdminClients.at(endpoint, accessKey);
        // the bucket's name must hold the account: names of buckets are shared
        var resources = Resources.named(PREFIX, accessKey);
        var made = new Bootstrap(clients, resources).apply(List.of());
        return new LocalAccount(endpoint, accessKey, clients, new TableNames(PREFIX), resources, made);
    }

    /** What a process needs in its environment to be in this account. */
    public Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL",
                endpoint.toString(),
                "AWS_REGION",
                LocalAws.REGION,
                "AWS_ACCESS_KEY_ID",
                accessKey,
                "AWS_SECRET_ACCESS_KEY",
                "local");
    }

    @Override
    public void close() {
        clients.close();
    }
}
