package io.weathercomment.testkit;

import io.weathercomment.localaws.AdminClients;
import io.weathercomment.localaws.Bootstrap;
import io.weathercomment.localaws.LocalAws;
import io.weathercomment.localaws.Resources;
import io.weathercomment.storage.TableNames;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.sns.SnsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** Starts one local AWS for all tests of the process, when the first one asks, and gives each test class an account in it. */
public final class LocalAwsExtension implements BeforeAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(LocalAwsExtension.class);

    private static final Map<Class<?>, Function<LocalAccount, Object>> PARTS = Map.of(
            LocalAccount.class,
            account -> account,
            URI.class,
            LocalAccount::endpoint,
            AdminClients.class,
            LocalAccount::clients,
            TableNames.class,
            LocalAccount::tables,
            Resources.class,
            LocalAccount::resources,
            Bootstrap.Made.class,
            LocalAccount::made,
            DynamoDbAsyncClient.class,
            account -> account.clients().dynamo(),
            SqsAsyncClient.class,
            account -> account.clients().sqs(),
            SnsAsyncClient.class,
            account -> account.clients().sns(),
            S3AsyncClient.class,
            account -> account.clients().s3());

    /** The process that all accounts live in. The root store closes it after the last test. */
    private record Emulator(LocalAws aws) implements AutoCloseable {
        static Emulator start() {
            return new Emulator(LocalAwsExtension.start(
                    Path.of("target", "local-aws-" + ProcessHandle.current().pid())));
        }

        @Override
        public void close() {
            aws.close();
        }
    }

    /** A local AWS for a test that does to it what others must not suffer. */
    public static LocalAws start(Path folder) {
        var root = System.getProperty("project.root");
        if (root == null) {
            throw new IllegalStateException("system property project.root is missing: where .tools lies");
        }
        return LocalAws.start(LocalAws.Options.inMemory(Path.of(root, ".tools"), folder));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        account(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARTS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return PARTS.getOrDefault(parameter.getParameter().getType(), account -> account)
                .apply(account(context));
    }

    private static LocalAccount account(ExtensionContext context) {
        var emulator = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Emulator.class, _ -> Emulator.start(), Emulator.class);
        // a nested class finds the account of the class around it
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        LocalAccount.class,
                        _ -> LocalAccount.open(emulator.aws().endpoint()),
                        LocalAccount.class);
    }
}
