package io.weathercomment.deploy;

import io.weathercomment.testkit.FunctionProcess;
import io.weathercomment.testkit.LocalAccount;
import io.weathercomment.training.LambdaRuntimeApi;
import java.nio.file.Path;
import java.util.Map;

/** The images that also run on Fargate. */
final class LambdaModeContainers extends LambdaModeCases {
    private static final String TAG = "dev";

    LambdaModeContainers(LocalAccount account) {
        super(account);
    }

    @Override
    FunctionProcess start(String service, LambdaRuntimeApi api, Map<String, String> settings, Path log) {
        return FunctionProcess.startImage("weather-comments/" + service + ":" + TAG, api.address(), settings, log);
    }
}
