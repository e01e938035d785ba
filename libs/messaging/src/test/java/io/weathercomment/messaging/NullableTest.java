package io.weathercomment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NullableTest {
    @Test
    void isKeptAtRunTimeWhereTheCodecReadsIt() {
        var retention = Nullable.class.getAnnotation(Retention.class);

        assertThat(retention.value()).isEqualTo(RetentionPolicy.RUNTIME);
    }
}
