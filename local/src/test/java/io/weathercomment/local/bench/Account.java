package io.weathercomment.local.bench;

import static io.weathercomment.testkit.Answers.await;

import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.TargetDay;
import io.weathercomment.local.Settings;
import io.weathercomment.local.Stack;
import io.weathercomment.localaws.AdminClients;
import io.weathercomment.localaws.Bootstrap;
import io.weathercomment.localaws.LocalAws;
import io.weathercomment.localaws.Resources;
import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.AwsConfig;
import io.weathercomment.runtime.Env;
import io.weathercomment.storage.DynamoEventCounters;
import io.weathercomment.storage.EventCounters;
import io.weathercomment.storage.TableNames;
import io.weathercomment.testkit.Waiting;
import io.weathercomment.writing.Corpus;
import io.weathercomment.writing.Writer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;

/** An account of the local AWS with everything that the services need, and clients to look into it. */
record Account(URI endpoint, String number, AdminClients clients, Bootstrap.Made made, TableNames tables)
        implements AutoCloseable {
    static Account open(URI endpoint) {
        var number = LocalAws.account();
        var clients = AdminClients.at(endpoint, number);
        var made = new Bootstrap(clients, Resources.named("", number))
                .apply(Catalogue.bundled().all());
        return new Account(endpoint, number, clients, made, new TableNames(""));
    }

    /** The four services, as {@code make run} sets them but for {@code more}. */
    Stack stack(Map<String, String> more, ExecutionInterceptor... watchers) {
        var told = new HashMap<>(Map.of("PORT", "0", "MANAGEMENT_PORT", "0", "WEATHER_SOURCES", "simulated"));
        told.putAll(more);
        var settings = Settings.of(told, made);
        var aws = new AwsClients(
                Env.read(settings, AwsConfig::from),
                client -> client.endpointOverride(endpoint)
                        .region(Region.of(LocalAws.REGION))
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create(number, "local"))),
                List.of(watchers));
        return Stack.start(settings, aws, new Writer(Corpus.builtIn())::write);
    }

    /** Successes that analytics counted, today and yesterday together (a bench may run over midnight). */
    long counted() {
        var today = TargetDay.today(Instant.now());
        return counted(today) + counted(today.minusDays(1));
    }

    private long counted(LocalDate day) {
        return await(new DynamoEventCounters(clients.dynamo(), tables).day(day))
                .getOrDefault(EventCounters.OUTCOME + "succeeded", 0L);
    }

    void waitUntilCounted(long successes, Duration limit) {
        Waiting.until(successes + " successes counted", limit, () -> counted() >= successes);
    }

    /** Gives this account the forecasts that the other one has. */
    void copyForecasts(Account other) {
        other.clients
                .dynamo()
                .scanPaginator(scan -> scan.tableName(other.tables.forecasts()))
                .items()
                .subscribe(row -> clients.dynamo()
                        .putItem(put -> put.tableName(tables.forecasts()).item(row))
                        .join())
                .join();
    }

    @Override
    public void close() {
        clients.close();
    }
}
