package io.weathercomment.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestMetersTest {
    private final RunningApi api = new RunningApi();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void countsAnAnswerByItsOperationAndStatus() {
        api.order("東京");
        api.order("東京都");

        assertThat(counted("createGeneration", "2xx")).isOne();
        assertThat(counted("createGeneration", "4xx")).isOne();
        assertThat(counted("createGeneration", "5xx")).isZero();
        assertThat(api.meters
                        .get("http_server_request")
                        .tags("operation", "createGeneration")
                        .timer()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void countsARequestThatIsRoutedAnewOnce() {
        api.http.request(HttpMethod.HEAD, "/v1/locations/tokyo").send().await();
        api.http.request(HttpMethod.GET, "/health").send().await();

        assertThat(counted("getLocation", "2xx")).isOne();
        assertThat(counted("getHealth", "2xx")).isOne();
    }

    @Test
    void countsWhatIsNoOperationAsNone() {
        api.get("/v1/nothing");
        api.get("/wp-login.php");

        assertThat(counted("none", "4xx")).isEqualTo(2);
    }

    private double counted(String operation, String status) {
        return api.meters
                .get("http_server_requests")
                .tags("operation", operation, "status", status)
                .counter()
                .count();
    }
}
