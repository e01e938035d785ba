package io.weathercomment.weather;

import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.Env;
import io.weathercomment.runtime.ManagementConfig;
import io.weathercomment.runtime.Service;

/** The service as a container of its own. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var config = Env.read(System.getenv(), WeatherConfig::from);
        var aws = new AwsClients(config.aws());
        Service.run(
                aws,
                meters -> WeatherService.of(config, aws, meters),
                Env.read(System.getenv(), ManagementConfig::from));
    }
}
