package io.weathercomment.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Context;
import io.vertx.core.Future;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceTest {
    private final List<String> happened = Collections.synchronizedList(new ArrayList<>());

    @Test
    void stopsWhatWasStartedLastFirst() {
        var service = Service.start(
                Meters.prometheus(), () -> happened.add("clients closed"), List.of(component("a"), component("b")));

        service.close();
        service.close();

        assertThat(happened).containsExactly("a started", "b started", "b stopped", "a stopped", "clients closed");
    }

    @Test
    void stopsTheOthersThoughOneCanNotBeStopped() {
        var stubborn = new Fake("stubborn", Future.succeededFuture(), Future.failedFuture("will not"));
        var service = Service.start(
                Meters.prometheus(), () -> happened.add("clients closed"), List.of(component("a"), stubborn));

        service.close();

        assertThat(happened).contains("a stopped", "clients closed");
    }

    @Test
    void stopsEverythingAgainWhenAComponentDoesNotStart() {
        var broken = new Fake("broken", Future.failedFuture(new BindException("taken")), Future.succeededFuture());

        assertThatThrownBy(() -> Service.start(
                        Meters.prometheus(), () -> happened.add("clients closed"), List.of(component("a"), broken)))
                .isInstanceOf(BindException.class);

        assertThat(happened).containsExactly("a started", "broken started", "a stopped", "clients closed");
    }

    @Test
    void stopsEverythingAgainWhenTheManagementPortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var config = new ManagementConfig("127.0.0.1", taken.getLocalPort());

            assertThatThrownBy(() -> Service.run(() -> happened.add("clients closed"), _ -> component("a"), config))
                    .isInstanceOf(BindException.class);
        }

        assertThat(happened).containsExactly("a started", "a stopped", "clients closed");
    }

    private Component component(String name) {
        return new Fake(name, Future.succeededFuture(), Future.succeededFuture());
    }

    /** A component that tells what happens to it. */
    private final class Fake implements Component {
        private final String name;
        private final Future<Void> start;
        private final Future<Void> stop;

        Fake(String name, Future<Void> start, Future<Void> stop) {
            this.name = name;
            this.start = start;
            this.stop = stop;
        }

        @Override
        public Future<?> deploy(Context context) {
            happened.add(name + " started");
            return start;
        }

        @Override
        public Future<?> undeploy(Context context) {
            happened.add(name + " stopped");
            return stop;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean ready() {
            return true;
        }
    }
}
