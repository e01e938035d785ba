package io.weathercomment.api;

import io.weathercomment.lambda.LambdaMode;
import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.Env;
import io.weathercomment.runtime.ManagementConfig;
import io.weathercomment.runtime.Service;

/** The service as a process of its own: a container, or a function where Lambda has started it. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (LambdaMode.isOn(System.getenv())) {
            LambdaMode.run(args, ApiFunction.class);
        } else {
            container();
        }
    }

    /** What runs where nobody hands in events. */
    static void container() {
        var config = Env.read(System.getenv(), ApiConfig::from);
        var aws = new AwsClients(config.aws());
        Service.run(
                aws, meters -> new ApiService(config, aws, meters), Env.read(System.getenv(), ManagementConfig::from));
    }
}
