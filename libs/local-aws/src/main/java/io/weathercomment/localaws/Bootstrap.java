package io.weathercomment.localaws;

import static io.weathercomment.localaws.Join.all;
import static io.weathercomment.localaws.Join.await;
import static java.util.concurrent.CompletableFuture.runAsync;

import io.weathercomment.domain.Geohash;
import io.weathercomment.domain.Location;
import io.weathercomment.localaws.Resources.Queue;
import io.weathercomment.localaws.Resources.Table;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.CreateBucketConfiguration;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueNameExistsException;

/**
 * Makes what is missing of the resources and keeps what is there, so it may run at every start. It waits: not for event loops.
 */
public record Bootstrap(AdminClients aws, Resources resources) {
    /** S3's first region, which a bucket must not name. */
    private static final String UNNAMED_REGION = "us-east-1";

    /** A secret holds a JSON object: key by name. */
    private static final String NO_KEYS = "{}";

    private static final Duration DEAD_LETTER_VISIBILITY = Duration.ofSeconds(30);

    /** Where things are: queue URLs hold the port, which may be another at each start. */
    public record Made(Inbox weatherRequests, Inbox commentGeneration, Inbox analyticsEvents, String topicArn) {}

    /** URLs of a queue and of its dead-letter queue. */
    public record Inbox(String url, String deadLettersUrl) {}

    /**
     * Makes everything and writes the places: what is fixed of a place always, its rank only if it has none, and never how often it
     * was asked for.
     *
     * @throws IllegalStateException if a table is there with other keys or indexes
     */
    public Made apply(List<Location> places) {
        // Side by side: most of a cold start is the clients' own.
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tables = runAsync(() -> makeTables(places), threads);
            var bucket = runAsync(this::makeLakeBucket, threads);
            var secrets = runAsync(() -> all(resources.secrets(), this::makeSecret), threads);
            var made = makeQueues();
            await(tables);
            await(bucket);
            await(secrets);
            return made;
        }
    }

    private void makeTables(List<Location> places) {
        all(resources.tables(), this::make);
        all(places, this::write);
    }

    private Made makeQueues() {
        var topicArn = await(aws.sns().createTopic(request -> request.name(resources.topic())))
                .topicArn();
        // A topic drops what it publishes to a queue that does not exist: queues come before the subscription.
        var weatherRequests = make(resources.weatherRequests(), Map.of());
        var commentGeneration = make(resources.commentGeneration(), Map.of());
        var analyticsEvents =
                make(resources.analyticsEvents(), Map.of(QueueAttributeName.POLICY, Policies.publishing(topicArn)));
        subscribe(topicArn, analyticsEvents);
        return new Made(weatherRequests, commentGeneration, analyticsEvents, topicArn);
    }

    private void make(Table table) {
        try {
            await(aws.dynamo().createTable(Tables.request(table)));
        } catch (ResourceInUseException _) {
            mustBeAsDefined(table);
        }
        try (var waiter = aws.dynamo().waiter()) {
            await(waiter.waitUntilTableExists(request -> request.tableName(table.name())));
        }
        if (table.ttl() != null) {
            enableTtl(table.name(), table.ttl());
        }
    }

    private void mustBeAsDefined(Table table) {
        var there = await(aws.dynamo().describeTable(request -> request.tableName(table.name())))
                .table();
        if (!Tables.isAsDefined(there, table)) {
            throw new IllegalStateException(
                    "table " + table.name() + " has other keys or indexes than this version needs: "
                            + "move the data folder away, or delete the table");
        }
    }

    private void enableTtl(String table, String attribute) {
        var found = await(aws.dynamo().describeTimeToLive(request -> request.tableName(table)))
                .timeToLiveDescription()
                .timeToLiveStatus();
        // AWS refuses to enable it a second time.
        if (found == TimeToLiveStatus.ENABLED || found == TimeToLiveStatus.ENABLING) {
            return;
        }
        await(aws.dynamo()
                .updateTimeToLive(request -> request.tableName(table)
                        .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName(attribute))));
    }

    private void makeLakeBucket() {
        var region = aws.s3().serviceClientConfiguration().region().id();
        var place =
                CreateBucketConfiguration.builder().locationConstraint(region).build();
        try {
            await(aws.s3()
                    .createBucket(request -> request.bucket(resources.lakeBucket())
                            .createBucketConfiguration(region.equals(UNNAMED_REGION) ? null : place)));
        } catch (BucketAlreadyOwnedByYouException _) {
            // It is there already.
        }
    }

    private void makeSecret(String name) {
        try {
            await(aws.secrets().createSecret(request -> request.name(name).secretString(NO_KEYS)));
        } catch (ResourceExistsException _) {
            // It is there, and whatever it holds stays.
        }
    }

    private Inbox make(Queue queue, Map<QueueAttributeName, String> more) {
        var deadLettersUrl = make(
                queue.deadLetters(),
                Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT, seconds(DEAD_LETTER_VISIBILITY),
                        QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS, seconds(queue.longPoll()),
                        QueueAttributeName.MESSAGE_RETENTION_PERIOD, seconds(queue.retention())));
        var deadLettersArn = arn(deadLettersUrl);
        var attributes = new HashMap<>(Map.of(
                QueueAttributeName.VISIBILITY_TIMEOUT, seconds(queue.visibility()),
                QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS, seconds(queue.longPoll()),
                QueueAttributeName.MESSAGE_RETENTION_PERIOD, seconds(queue.retention()),
                QueueAttributeName.REDRIVE_POLICY, Policies.redrive(deadLettersArn, queue.receives())));
        attributes.putAll(more);
        var url = make(queue.name(), attributes);
        set(deadLettersUrl, Map.of(QueueAttributeName.REDRIVE_ALLOW_POLICY, Policies.redriveFrom(arn(url))));
        return new Inbox(url, deadLettersUrl);
    }

    private String make(String queue, Map<QueueAttributeName, String> attributes) {
        try {
            return await(aws.sqs()
                            .createQueue(request -> request.queueName(queue).attributes(attributes)))
                    .queueUrl();
        } catch (QueueNameExistsException _) {
            // Made with other settings, which now become these.
            var url = await(aws.sqs().getQueueUrl(request -> request.queueName(queue)))
                    .queueUrl();
            set(url, attributes);
            return url;
        }
    }

    private void set(String url, Map<QueueAttributeName, String> attributes) {
        await(aws.sqs().setQueueAttributes(request -> request.queueUrl(url).attributes(attributes)));
    }

    private String arn(String url) {
        var answer = await(aws.sqs()
                .getQueueAttributes(request -> request.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN)));
        return answer.attributes().getOrDefault(QueueAttributeName.QUEUE_ARN, "");
    }

    private void subscribe(String topicArn, Inbox inbox) {
        await(aws.sns()
                .subscribe(request -> request.topicArn(topicArn)
                        .protocol("sqs")
                        .endpoint(arn(inbox.url()))
                        .attributes(Map.of(
                                "RawMessageDelivery",
                                "true",
                                "RedrivePolicy",
                                Policies.subscriptionRedrive(arn(inbox.deadLettersUrl()))))));
    }

    private void write(Location place) {
        var values = Map.ofEntries(
                Map.entry(":name", text(place.name())),
                Map.entry(":kana", text(place.kana())),
                Map.entry(":romaji", text(place.romaji())),
                Map.entry(":prefecture", text(place.prefecture())),
                Map.entry(":region", text(place.region())),
                Map.entry(":coordinates", coordinates(place)),
                Map.entry(":geohash", text(Geohash.of(place.latitude(), place.longitude()))),
                Map.entry(":office", text(place.jmaOffice())),
                Map.entry(":area", text(place.jmaArea())),
                Map.entry(":amedas", text(place.amedas())),
                Map.entry(":order", AttributeValue.fromN(Integer.toString(place.order()))));
        await(aws.dynamo()
                .updateItem(request -> request.tableName(resources.locations().name())
                        .key(Map.of("location_id", text(place.id())))
                        .updateExpression(
                                "SET location_name = :name, kana = :kana, romaji = :romaji, prefecture = :prefecture,"
                                        + " #region = :region, coordinates = :coordinates, geohash = :geohash,"
                                        + " jma_office = :office, jma_area = :area, amedas = :amedas,"
                                        + " popular_rank = if_not_exists(popular_rank, :order)")
                        .expressionAttributeNames(Map.of("#region", "region"))
                        .expressionAttributeValues(values)));
    }

    private static AttributeValue coordinates(Location place) {
        return AttributeValue.fromM(Map.of(
                "lat", AttributeValue.fromN(Double.toString(place.latitude())),
                "lon", AttributeValue.fromN(Double.toString(place.longitude()))));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }
}
