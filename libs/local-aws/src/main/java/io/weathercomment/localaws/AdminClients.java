package io.weathercomment.localaws;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerAsyncClient;
import software.amazon.awssdk.services.sns.SnsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/**
 * Clients of one account.
 *
 * @param connections shared by the clients, closed after them
 */
public record AdminClients(
        DynamoDbAsyncClient dynamo,
        SqsAsyncClient sqs,
        SnsAsyncClient sns,
        S3AsyncClient s3,
        SecretsManagerAsyncClient secrets,
        Connections connections)
        implements AutoCloseable {
    /**
     * Clients of a local AWS.
     *
     * @param account its access key, see {@link LocalAws#account}
     */
    public static AdminClients at(URI endpoint, String account) {
        var connections = Connections.open();
        return new AdminClients(
                told(DynamoDbAsyncClient.builder(), endpoint, account, connections)
                        .build(),
                told(SqsAsyncClient.builder(), endpoint, account, connections).build(),
                told(SnsAsyncClient.builder(), endpoint, account, connections).build(),
                told(S3AsyncClient.builder().forcePathStyle(true), endpoint, account, connections)
                        .build(),
                told(SecretsManagerAsyncClient.builder(), endpoint, account, connections)
                        .build(),
                connections);
    }

    /**
     * Clients as the SDK's own environment variables say.
     *
     * @param s3PathStyle the bucket stands in the path: an emulator at a named host can't be asked as {@code bucket.name}
     */
    public static AdminClients fromEnvironment(boolean s3PathStyle) {
        var connections = Connections.open();
        return new AdminClients(
                DynamoDbAsyncClient.builder().httpClient(connections.http()).build(),
                SqsAsyncClient.builder().httpClient(connections.http()).build(),
                SnsAsyncClient.builder().httpClient(connections.http()).build(),
                S3AsyncClient.builder()
                        .forcePathStyle(s3PathStyle)
                        .httpClient(connections.http())
                        .build(),
                SecretsManagerAsyncClient.builder()
                        .httpClient(connections.http())
                        .build(),
                connections);
    }

    private static <B extends AwsClientBuilder<B, ?> & AwsAsyncClientBuilder<B, ?>> B told(
            B builder, URI endpoint, String account, Connections connections) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(LocalAws.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(account, "local")))
                .httpClient(connections.http());
    }

    @Override
    public void close() {
        dynamo.close();
        sqs.close();
        sns.close();
        s3.close();
        secrets.close();
        connections.close();
    }
}
