package io.weathercomment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceparentTest {
    @Test
    void keepsAValidOne() {
        var value = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        assertThat(Traceparent.orNew(value)).isEqualTo(value);
        assertThat(Traceparent.traceId(value)).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\nX: y"
            })
    void replacesAnythingElseByANewOne(String value) {
        assertThat(Traceparent.orNew(value))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                .isNotEqualTo(value);
    }

    @Test
    void readsTheTraceHeaderOfAws() {
        var header = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=0";

        assertThat(Traceparent.ofTraceHeader(header))
                .contains("00-5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8-00");
    }

    @Test
    void makesASpanForATraceHeaderThatHasOnlyARoot() {
        assertThat(Traceparent.ofTraceHeader("Self=1-67-12;Root=1-5759e988-bd862e3fe1be46a994272793"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("00-5759e988bd862e3fe1be46a994272793-"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Root=1-0-0", "Parent=53995c3f42cd8ad8", "Root=1-00000000-000000000000000000000000"})
    void findsNoTraceInAnythingElse(String header) {
        assertThat(Traceparent.ofTraceHeader(header)).isEmpty();
    }
}
