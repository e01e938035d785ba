package io.weathercomment.deploy;

import io.weathercomment.testkit.FunctionProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.Runtime;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StateMachineType;

/** The state machine and its functions as the local AWS runs them: each function a process with a class path of this one. */
final class LocalStateMachine implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String ROLE = "arn:aws:iam::000000000000:role/none";

    private final Ground ground;
    private final SdkAsyncHttpClient http;
    private final LambdaAsyncClient lambda;
    private final SfnAsyncClient sfn;

    LocalStateMachine(Ground ground) {
        this.ground = ground;
        http = NettyNioAsyncHttpClient.builder().readTimeout(LIMIT).build();
        lambda = told(LambdaAsyncClient.builder()).build();
        sfn = told(SfnAsyncClient.builder())
                .overrideConfiguration(override -> override.apiCallTimeout(LIMIT)
                        // a synchronous execution is asked for at another host, which only AWS has
                        .putAdvancedOption(SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, true))
                .build();
    }

    private <B extends AwsClientBuilder<B, ?> & AwsAsyncClientBuilder<B, ?>> B told(B builder) {
        var account = ground.account();
        return builder.endpointOverride(account.endpoint())
                .region(Region.AP_NORTHEAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(account.accessKey(), "local")))
                .httpClient(http);
    }

    /** Makes a function of a main, or of a class that Lambda's client loads, and answers its ARN. */
    String function(String name, String main, String handler, Map<String, String> more) {
        var settings = new HashMap<>(ground.settings());
        settings.putAll(more);
        return lambda.createFunction(create -> create.functionName(name)
                        .runtime(Runtime.PROVIDED_AL2023)
                        .role(ROLE)
                        .handler(handler)
                        .timeout(60)
                        .memorySize(512)
                        .environment(environment -> environment.variables(settings))
                        .code(code -> code.zipFile(SdkBytes.fromByteArray(zip(main)))))
                .join()
                .functionArn();
    }

    private static byte[] zip(String main) {
        var command = FunctionProcess.command(main).stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bootstrap"));
            zip.write(("#!/bin/sh\nexec " + command + " \"$_HANDLER\"\n").getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Makes the state machine and answers its ARN. */
    String create(String commentsArn, String weatherArn) {
        var definition = Machine.text()
                .replace("${CommentsFunctionArn}", commentsArn)
                .replace("${WeatherFunctionArn}", weatherArn);
        return sfn.createStateMachine(create -> create.name("generation")
                        .type(StateMachineType.EXPRESS)
                        .roleArn(ROLE)
                        .definition(definition))
                .join()
                .stateMachineArn();
    }

    StartSyncExecutionResponse run(String arn, String input) {
        return sfn.startSyncExecution(start -> start.stateMachineArn(arn).input(input))
                .join();
    }

    @Override
    public void close() {
        sfn.close();
        lambda.close();
        http.close();
    }
}
