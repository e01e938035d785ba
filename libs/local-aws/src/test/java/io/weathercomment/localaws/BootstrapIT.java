package io.weathercomment.localaws;

import static io.weathercomment.localaws.Join.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.Geohash;
import io.weathercomment.domain.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class BootstrapIT {
    private static final List<Location> PLACES = Catalogue.bundled().all();
    private static final Location TOKYO = Catalogue.bundled().byId("tokyo").orElseThrow();

    private static LocalAws local;

    private final String account = LocalAws.account();
    private final Resources resources = Resources.named("", account);
    private AdminClients aws;

    @BeforeAll
    static void startLocalAws(@TempDir Path folder) {
        local = LocalAws.start(LocalAws.Options.inMemory(TestFolders.TOOLS, folder));
    }

    @AfterAll
    static void stopLocalAws() {
        local.close();
    }

    @BeforeEach
    void openClients() {
        aws = AdminClients.at(local.endpoint(), account);
    }

    @AfterEach
    void closeClients() {
        aws.close();
    }

    @Test
    void makesTheTablesAsDefined() {
        new Bootstrap(aws, resources).apply(List.of());

        for (var table : resources.tables()) {
            var made = await(aws.dynamo().describeTable(describe -> describe.tableName(table.name())))
                    .table();
            var asked = Tables.request(table);
            assertThat(made.keySchema()).isEqualTo(asked.keySchema());
            assertThat(made.attributeDefinitions()).containsExactlyInAnyOrderElementsOf(asked.attributeDefinitions());
            assertThat(made.globalSecondaryIndexes())
                    .extracting(index -> index.indexName(), index -> index.keySchema(), index -> index.projection())
                    .containsExactlyElementsOf(asked.globalSecondaryIndexes().stream()
                            .map(index -> tuple(index.indexName(), index.keySchema(), index.projection()))
                            .toList());
            assertThat(made.streamSpecification()).isEqualTo(asked.streamSpecification());
        }
    }

    @Test
    void letsRowsExpireByTheirTtl() {
        new Bootstrap(aws, resources).apply(List.of());

        for (var table : resources.tables()) {
            var ttl = await(aws.dynamo().describeTimeToLive(describe -> describe.tableName(table.name())))
                    .timeToLiveDescription();
            assertThat(ttl.attributeName()).isEqualTo(table.ttl());
        }
    }

    @Test
    void writesEveryPlaceOfTheCatalogue() {
        new Bootstrap(aws, resources).apply(PLACES);

        var tokyo = row(TOKYO).orElseThrow();
        assertThat(tokyo)
                .containsEntry("location_name", AttributeValue.fromS("東京"))
                .containsEntry("popular_rank", AttributeValue.fromN(Integer.toString(TOKYO.order())))
                .containsEntry("geohash", AttributeValue.fromS(Geohash.of(TOKYO.latitude(), TOKYO.longitude())))
                .containsKeys(
                        "kana", "romaji", "prefecture", "region", "coordinates", "jma_office", "jma_area", "amedas")
                .doesNotContainKeys("access_count", "last_accessed");
        var count = await(aws.dynamo().scan(scan -> scan.tableName("location-metadata")))
                .count();
        assertThat(count).isEqualTo(142);
    }

    @Test
    void keepsWhatWasCountedWhenItRunsAgain() {
        var bootstrap = new Bootstrap(aws, resources);
        bootstrap.apply(List.of(TOKYO));
        await(aws.dynamo()
                .updateItem(update -> update.tableName("location-metadata")
                        .key(Map.of("location_id", AttributeValue.fromS("tokyo")))
                        .updateExpression("SET access_count = :count, last_accessed = :at, popular_rank = :rank,"
                                + " location_name = :wrong")
                        .expressionAttributeValues(Map.of(
                                ":count", AttributeValue.fromN("7"),
                                ":at", AttributeValue.fromS("2026-11-24T00:00:00Z"),
                                ":rank", AttributeValue.fromN("1"),
                                ":wrong", AttributeValue.fromS("京都")))));

        bootstrap.apply(List.of(TOKYO));

        assertThat(row(TOKYO).orElseThrow())
                .containsEntry("access_count", AttributeValue.fromN("7"))
                .containsEntry("last_accessed", AttributeValue.fromS("2026-11-24T00:00:00Z"))
                .containsEntry("popular_rank", AttributeValue.fromN("1"))
                .containsEntry("location_name", AttributeValue.fromS("東京"));
    }

    @Test
    void answersTheSamePlacesOfThingsWhenItRunsAgain() {
        var bootstrap = new Bootstrap(aws, resources);

        var first = bootstrap.apply(List.of());
        var second = bootstrap.apply(List.of());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void givesEveryQueueItsDeadLetters() {
        var made = new Bootstrap(aws, resources).apply(List.of());

        for (var inbox : List.of(made.weatherRequests(), made.commentGeneration(), made.analyticsEvents())) {
            var queue = attributes(inbox.url());
            var deadLetters = attributes(inbox.deadLettersUrl());
            assertThat(inbox.deadLettersUrl()).isEqualTo(inbox.url() + "-dlq");
            assertThat(queue)
                    .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "360")
                    .containsEntry(QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS, "20")
                    .containsEntry(QueueAttributeName.MESSAGE_RETENTION_PERIOD, "1209600");
            assertThat(queue.get(QueueAttributeName.REDRIVE_POLICY))
                    .contains(deadLetters.get(QueueAttributeName.QUEUE_ARN))
                    .contains("\"maxReceiveCount\":\"3\"");
            assertThat(deadLetters)
                    .containsEntry(QueueAttributeName.MESSAGE_RETENTION_PERIOD, "1209600")
                    .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "30");
            assertThat(deadLetters.get(QueueAttributeName.REDRIVE_ALLOW_POLICY))
                    .contains(queue.get(QueueAttributeName.QUEUE_ARN));
        }
    }

    @Test
    void movesAMessageToTheDeadLettersAfterThreeReceives() {
        var inbox = new Bootstrap(aws, resources).apply(List.of()).commentGeneration();
        await(aws.sqs().sendMessage(send -> send.queueUrl(inbox.url()).messageBody("poison")));

        int received = 0;
        for (int i = 0; i < 5; i++) {
            received += await(aws.sqs()
                            .receiveMessage(receive -> receive.queueUrl(inbox.url())
                                    .visibilityTimeout(0)
                                    .waitTimeSeconds(0)))
                    .messages()
                    .size();
        }

        var dead = await(aws.sqs().receiveMessage(receive -> receive.queueUrl(inbox.deadLettersUrl())));
        assertThat(received).isEqualTo(3);
        assertThat(dead.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.body()).isEqualTo("poison"));
    }

    @Test
    void deliversWhatIsPublishedAsItIs() {
        var made = new Bootstrap(aws, resources).apply(List.of());

        await(aws.sns().publish(publish -> publish.topicArn(made.topicArn()).message("{\"kind\":\"published\"}")));

        var received = await(aws.sqs()
                .receiveMessage(receive ->
                        receive.queueUrl(made.analyticsEvents().url()).waitTimeSeconds(5)));
        assertThat(received.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.body()).isEqualTo("{\"kind\":\"published\"}"));
    }

    @Test
    void changesAQueueThatWasMadeWithOtherSettings() {
        await(aws.sqs()
                .createQueue(create -> create.queueName("weather-requests")
                        .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "5"))));

        var made = new Bootstrap(aws, resources).apply(List.of());

        assertThat(attributes(made.weatherRequests().url()))
                .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "360");
    }

    @Test
    void refusesATableThatAnotherVersionMade() {
        var old = resources.forecasts();
        var withoutIndexes =
                new Resources.Table(old.name(), old.partition(), old.sort(), List.of(), old.ttl(), old.streamed());
        await(aws.dynamo().createTable(Tables.request(withoutIndexes)));

        assertThatThrownBy(() -> new Bootstrap(aws, resources).apply(List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("table weather-cache has other keys or indexes");
    }

    @Test
    void putsThePrefixBeforeEveryName() {
        new Bootstrap(aws, Resources.named("wcg-dev-", account)).apply(List.of());

        var tables = await(aws.dynamo().listTables()).tableNames();
        var queues = await(aws.sqs().listQueues()).queueUrls();
        var topics = await(aws.sns().listTopics()).topics();
        var buckets = await(aws.s3().listBuckets()).buckets();
        assertThat(tables).hasSize(5).allMatch(name -> name.startsWith("wcg-dev-"));
        assertThat(queues).hasSize(6).allMatch(url -> url.contains("/wcg-dev-"));
        assertThat(topics).singleElement().matches(topic -> topic.topicArn().endsWith(":wcg-dev-comment-events"));
        assertThat(buckets).anyMatch(bucket -> bucket.name().equals("wcg-dev-weather-comments-lake-" + account));
    }

    @Test
    void makesSecretsEmptyAndKeepsWhatIsPutIntoThem() {
        var bootstrap = new Bootstrap(aws, resources);
        bootstrap.apply(List.of());
        assertThat(secret("llm-api-keys")).isEqualTo("{}");
        await(aws.secrets()
                .putSecretValue(request -> request.secretId("llm-api-keys").secretString("{\"a\": \"b\"}")));

        bootstrap.apply(List.of());

        assertThat(secret("llm-api-keys")).isEqualTo("{\"a\": \"b\"}");
        assertThat(secret("weather-api-keys")).isEqualTo("{}");
        assertThat(secret("api-keys")).isEqualTo("{}");
    }

    private String secret(String name) {
        return await(aws.secrets().getSecretValue(request -> request.secretId(name)))
                .secretString();
    }

    @Test
    void keepsAccountsApart() {
        new Bootstrap(aws, resources).apply(List.of(TOKYO));

        try (var other = AdminClients.at(local.endpoint(), LocalAws.account())) {
            assertThat(await(other.dynamo().listTables()).tableNames()).isEmpty();
            assertThat(await(other.sqs().listQueues()).queueUrls()).isEmpty();
        }
    }

    private Map<QueueAttributeName, String> attributes(String url) {
        return await(aws.sqs().getQueueAttributes(get -> get.queueUrl(url).attributeNames(QueueAttributeName.ALL)))
                .attributes();
    }

    private Optional<Map<String, AttributeValue>> row(Location place) {
        var answer = await(aws.dynamo()
                .getItem(get -> get.tableName("location-metadata")
                        .consistentRead(true)
                        .key(Map.of("location_id", AttributeValue.fromS(place.id())))));
        return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
    }
}
