package io.weathercomment.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weathercomment.domain.Forecast;
import io.weathercomment.messaging.JsonCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RowTest {
    private final Row row = new Row(Map.of("status", AttributeValue.fromS("queued")));

    @Test
    void saysWhichAttributeIsMissing() {
        assertThatThrownBy(() -> row.text("open"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stored row has no text open, attributes=[status]");
        assertThatThrownBy(() -> row.number("status")).hasMessageContaining("no number status");
        assertThatThrownBy(() -> row.flag("reused")).hasMessageContaining("no flag reused");
    }

    @Test
    void blamesNoMessageForARowThatCannotBeRead() {
        assertThatThrownBy(() -> row.record("status", new JsonCodec<>(Forecast.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stored status can't be read");
    }

    @Test
    void leavesOutWhatIsAbsent() {
        var values = new Attributes().text("a", null).instant("b", null).values();

        assertThat(values).isEmpty();
    }

    @Test
    void countsTimeToLiveInSeconds() {
        var values = new Attributes()
                .ttl("ttl", Instant.ofEpochSecond(1_000).plusNanos(999), Duration.ofDays(1))
                .values();

        assertThat(values).isEqualTo(Map.of("ttl", AttributeValue.fromN("87400")));
    }

    @Test
    void findsTheNamesThatExpressionsMention() {
        assertThat(Change.names("SET #status = :writing REMOVE #lease_until", "#status = :queued"))
                .isEqualTo(Map.of("#status", "status", "#lease_until", "lease_until"));
    }
}
