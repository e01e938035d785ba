package io.weathercomment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.GlobalOpenTelemetry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TracingWithoutSdkTest {
    private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final Codec<String> TEXT = new Codec<>() {
        @Override
        public String decode(String text) {
            return text;
        }

        @Override
        public String encode(String value) {
            return value;
        }
    };

    @BeforeEach
    void noSdk() {
        GlobalOpenTelemetry.resetForTest();
    }

    @Test
    void carriesTheTraceOverAQueueAndATopicUnchanged() {
        var sent = new SentMessages();
        var queue = new SqsQueue<>(sent.sqs(), "http://127.0.0.1/0/next", TEXT);
        var topic = new SnsTopic<>(sent.sns(), "arn:aws:sns:x:0:events", TEXT);
        var delivery = new Delivery("1", "text", "r", 1, PARENT, "inbox");

        new Pipeline<>(TEXT, text -> text, queue).process(delivery);
        new Pipeline<>(TEXT, text -> text, topic).process(delivery);

        assertThat(sent.traceparents()).containsExactly(PARENT, PARENT);
    }
}
