package io.weathercomment.local;

import io.weathercomment.messaging.Aws;
import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.AwsConfig;
import io.weathercomment.runtime.Env;
import io.weathercomment.runtime.Management;
import io.weathercomment.runtime.Meters;
import io.weathercomment.runtime.Service;
import io.weathercomment.training.StubAws;
import io.weathercomment.training.Training;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the image of the tools is trained with: a server and calls of AWS, for that is what takes their time to start. */
final class TrainingRun {
    private static final String TABLE = "location-metadata";
    private static final int ROWS = 100;

    private TrainingRun() {}

    public static void main(String[] args) {
        Training.run(TrainingRun::work);
    }

    private static void work(StubAws aws) throws InterruptedException {
        var meters = Meters.prometheus();
        var vertx = Service.vertx(meters);
        try (var clients = new AwsClients(Env.read(System.getenv(), AwsConfig::from))) {
            Management.start(vertx, "127.0.0.1", 9090, List.of(), meters)
                    .timeout(10, TimeUnit.SECONDS)
                    .await();
            Training.ready();
            for (int i = 0; i < ROWS; i++) {
                var row = Map.of("location_id", AttributeValue.fromS("place-" + i));
                Aws.future(clients.dynamo().putItem(put -> put.tableName(TABLE).item(row)))
                        .timeout(10, TimeUnit.SECONDS)
                        .await();
            }
            Training.expect("every row was written", aws.calls("PutItem " + TABLE) == ROWS);
            Training.operator();
        } finally {
            vertx.close().timeout(10, TimeUnit.SECONDS).await();
        }
    }
}
