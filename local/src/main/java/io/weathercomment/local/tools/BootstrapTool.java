package io.weathercomment.local.tools;

import io.weathercomment.domain.Catalogue;
import io.weathercomment.localaws.AdminClients;
import io.weathercomment.localaws.Bootstrap;
import io.weathercomment.localaws.Resources;
import io.weathercomment.runtime.Env;
import java.util.Map;

/** Makes what is missing of tables, queues, topic, bucket, secrets and places in the AWS that the SDK's variables name. */
final class BootstrapTool {
    private record Config(String prefix, boolean s3PathStyle) {
        static Config from(Env env) {
            return new Config(env.text("TABLE_PREFIX", ""), env.flag("S3_PATH_STYLE", true));
        }
    }

    private BootstrapTool() {}

    static Ended run(Map<String, String> environment) {
        var config = Env.read(environment, Config::from);
        try (var admin = AdminClients.fromEnvironment(config.s3PathStyle())) {
            var made = new Bootstrap(admin, Resources.named(config.prefix(), null))
                    .apply(Catalogue.bundled().all());
            System.out.println(
                    "WEATHER_REQUESTS_QUEUE_URL=" + made.weatherRequests().url());
            System.out.println(
                    "COMMENT_GENERATION_QUEUE_URL=" + made.commentGeneration().url());
            System.out.println(
                    "ANALYTICS_EVENTS_QUEUE_URL=" + made.analyticsEvents().url());
            System.out.println("COMMENT_EVENTS_TOPIC_ARN=" + made.topicArn());
        }
        return Ended.WELL;
    }
}
