package io.weathercomment.deploy;

import io.weathercomment.testkit.FunctionProcess;
import io.weathercomment.testkit.LocalAccount;
import io.weathercomment.training.LambdaRuntimeApi;
import java.nio.file.Path;
import java.util.Map;

/** The mains on this class path. */
final class LambdaModeIT extends LambdaModeCases {
    LambdaModeIT(LocalAccount account) {
        super(account);
    }

    @Override
    FunctionProcess start(String service, LambdaRuntimeApi api, Map<String, String> settings, Path log) {
        return FunctionProcess.start("io.weathercomment." + service + ".Main", api.address(), settings, log);
    }
}
