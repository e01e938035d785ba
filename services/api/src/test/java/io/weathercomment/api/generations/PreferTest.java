package io.weathercomment.api.generations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    wait=5                       | 5
                    WAIT = 5                     | 5
                    wait="5"                     | 5
                    respond-async, wait=5        | 5
                    wait=5; note=x, wait=9       | 5
                    handling=lenient / wait=7    | 7
                    wait=20                      | 20
                    wait=21                      | 20
                    wait=999999999               | 20
                    wait=0                       | 0
                    wait=-1                      | 0
                    wait=1.5                     | 0
                    wait=5s                      | 0
                    wait=99999999999999999999    | 0
                    wait                         | 0
                    waiting=5                    | 0
                    return=minimal               | 0
                    ;;;,,=                       | 0
                    """)
    void readsTheWaitAndPassesOverTheRest(String lines, int seconds) {
        var headers = Arrays.stream(lines.split("/", -1)).map(String::strip).toList();

        assertThat(Prefer.waiting(headers)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
