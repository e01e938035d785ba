package io.weathercomment.local.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.storage.EventCounters;
import io.weathercomment.testkit.LocalAccount;
import io.weathercomment.testkit.LocalAwsTest;
import io.weathercomment.testkit.Waiting;
import io.weathercomment.writing.Corpus;
import io.weathercomment.writing.Writer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

@LocalAwsTest
@Timeout(240)
final class WriteBudgetIT {
    /** The job with its key, fetching, the claim, the comment with the job's end; the budget is five. */
    private static final int WRITES_PER_JOB = 4;

    private static final int ANALYTICS = 1;

    private final JobsFixture fixture;
    private final ConcurrentLinkedQueue<String> writes = new ConcurrentLinkedQueue<>();

    WriteBudgetIT(LocalAccount account) {
        fixture = new JobsFixture(account);
    }

    @AfterEach
    void closeFixture() {
        fixture.close();
    }

    @Test
    void writesFourTimesForAJobWhoseForecastIsThere() {
        var watcher = new ExecutionInterceptor() {
            @Override
            public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
                var call = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
                var service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
                if (service.equals("DynamoDb") && call.matches("(Put|Update|Delete|TransactWrite|BatchWrite).*")) {
                    writes.add(call);
                }
            }
        };
        var quiet = Map.of("SWEEP_AFTER", "300", "SWEEP_EVERY", "300");
        try (var stack = fixture.stack(quiet, new Writer(Corpus.builtIn())::write, watcher)) {
            var api = URI.create("http://127.0.0.1:" + stack.port());
            endAndCount(fixture.post(api, "tokyo", "warms").orElseThrow(), 1);
            assertThat(writes).as("the forecast is stored once").hasSize(WRITES_PER_JOB + ANALYTICS + 1);
            writes.clear();

            endAndCount(fixture.post(api, "tokyo", "warm").orElseThrow(), 2);

            assertThat(writes).hasSize(WRITES_PER_JOB + ANALYTICS);
        }
    }

    private void endAndCount(HttpResponse<String> accepted, int counted) {
        var id = JobsFixture.id(accepted);
        Waiting.until("it ends", JobsFixture.PATIENCE, () -> fixture.ended(List.of(id)) == 1);
        Waiting.until("it is counted", JobsFixture.PATIENCE, () -> fixture.counted(EventCounters.TOTAL) == counted);
    }
}
