package io.weathercomment.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class TemplateTest {
    private static final Map<String, String> NAMES = Map.of("job-1", "job", "job-1-key", "key");

    @Test
    void putsOtherWordsInTheirPlaces() {
        var template = Template.of("job-1 has job-1-key, and job-1 ends", NAMES);

        var filled = template.filled(Map.of("job", "A", "key", "$1"));

        assertThat(filled).isEqualTo("A has $1, and A ends");
    }

    @Test
    void keepsATextWithoutGaps() {
        var template = Template.of("nothing of it", NAMES);

        var filled = template.filled(Map.of());

        assertThat(filled).isEqualTo("nothing of it");
    }

    @Test
    void leavesNoGapOpen() {
        var template = Template.of("of job-1", NAMES);

        assertThatThrownBy(() -> template.filled(Map.of("key", "B"))).hasMessageContaining("job");
    }
}
