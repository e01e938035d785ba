package io.weathercomment.testkit;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An invocation of a function in this process. What our functions never ask for, it refuses.
 *
 * @param remaining what it always says that is left of its time
 * @param traceHeader X-Ray's; null where the caller has no trace
 */
public record TestInvocation(Duration remaining, @Nullable String traceHeader) implements Context {
    @Override
    public int getRemainingTimeInMillis() {
        return Math.toIntExact(remaining.toMillis());
    }

    @Override
    public @Nullable String getXrayTraceId() {
        return traceHeader;
    }

    @Override
    public String getAwsRequestId() {
        return "request";
    }

    @Override
    public String getLogGroupName() {
        return "";
    }

    @Override
    public String getLogStreamName() {
        return "";
    }

    @Override
    public String getFunctionName() {
        return "test";
    }

    @Override
    public String getFunctionVersion() {
        return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "";
    }

    @Override
    public CognitoIdentity getIdentity() {
        throw new AssertionError("no function of ours asks who calls");
    }

    @Override
    public ClientContext getClientContext() {
        throw new AssertionError("no function of ours asks who calls");
    }

    @Override
    public int getMemoryLimitInMB() {
        return 512;
    }

    @Override
    public LambdaLogger getLogger() {
        throw new AssertionError("functions log as services do");
    }
}
