package io.weathercomment.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.localaws.Resources;
import io.weathercomment.storage.TableNames;
import org.junit.jupiter.api.Test;

class TableNamesTest {
    @Test
    void areThoseOfTheTablesThatAreMade() {
        var made = Resources.named("wcg-dev-", null);

        var names = new TableNames("wcg-dev-");

        assertThat(names.comments()).isEqualTo(made.comments().name());
        assertThat(names.forecasts()).isEqualTo(made.forecasts().name());
        assertThat(names.locations()).isEqualTo(made.locations().name());
        assertThat(names.analytics()).isEqualTo(made.analytics().name());
        assertThat(names.jobs()).isEqualTo(made.jobs().name());
    }
}
