package io.weathercomment.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** Finds ports to listen on. */
final class Ports {
    private static final int TRIES = 100;

    private Ports() {}

    /**
     * A told port must be free; otherwise the first free one from {@code usual} on.
     *
     * @param spoken port that is spoken for already, though nobody listens yet
     */
    static int choose(String name, Optional<Integer> told, int usual, int spoken) {
        if (told.isPresent()) {
            if (told.get() != 0 && !free(told.get())) {
                throw new IllegalStateException(
                        name + "=" + told.get() + " is taken by another program: stop it, or choose another " + name);
            }
            return told.get();
        }
        for (int port = usual; port < usual + TRIES; port++) {
            if (port != spoken && free(port)) {
                return port;
            }
        }
        throw new IllegalStateException(
                "no free port from " + usual + " to " + (usual + TRIES - 1) + ": tell one by " + name);
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
