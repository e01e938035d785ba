package io.weathercomment.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void refusesAToldPortThatIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var told = Optional.of(taken.getLocalPort());

            assertThatThrownBy(() -> Ports.choose("PORT", told, 8000, 0))
                    .hasMessageContaining("PORT=" + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void takesAnotherWhenTheUsualOneIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var usual = taken.getLocalPort();

            assertThat(Ports.choose("PORT", Optional.empty(), usual, 0)).isGreaterThan(usual);
        }
    }

    @Test
    void leavesAPortThatIsSpokenForThoughNobodyListensYet() throws IOException {
        int free;
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = probe.getLocalPort();
        }

        assertThat(Ports.choose("MANAGEMENT_PORT", Optional.empty(), free, free))
                .isGreaterThan(free);
    }
}
