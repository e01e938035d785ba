package io.weathercomment.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** HTTP byte by byte, for what no client would send. */
final class RawHttp {
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};

    private RawHttp() {}

    /** @param headers names in lower case */
    record Answer(int status, Map<String, String> headers, String body) {
        JsonObject json() {
            return new JsonObject(body);
        }
    }

    /** One byte for each character. */
    static Buffer ascii(String text) {
        return Buffer.buffer(text, "ISO-8859-1");
    }

    static Buffer join(Buffer... parts) {
        var all = Buffer.buffer();
        for (var part : parts) {
            all.appendBuffer(part);
        }
        return all;
    }

    /** Sends the bytes and reads one answer, which must have a Content-Length. */
    static Answer send(int port, Buffer request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes());
            socket.getOutputStream().flush();
            return read(socket);
        } catch (IOException e) {
            throw new UncheckedIOException("no answer", e);
        }
    }

    /** Asks for the head of a GET's answer only. */
    static Answer head(int port, String path) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            var request = ascii("HEAD " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            socket.getOutputStream().write(request.getBytes());
            var answer = readHead(socket);
            if (socket.getInputStream().read() >= 0) {
                throw new IOException("a body came after the head");
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("no answer", e);
        }
    }

    private static Answer read(Socket socket) throws IOException {
        var head = readHead(socket);
        var length = Integer.parseInt(head.headers().getOrDefault("content-length", "0"));
        var body = socket.getInputStream().readNBytes(length);
        return new Answer(head.status(), head.headers(), new String(body, StandardCharsets.UTF_8));
    }

    private static Answer readHead(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var head = new ByteArrayOutputStream();
        while (!endsHead(head.toByteArray())) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("closed after " + head.size() + " bytes");
            }
            head.write(next);
        }
        var lines = head.toString(StandardCharsets.ISO_8859_1).split("\r\n", -1);
        var headers = new TreeMap<String, String>();
        for (int i = 1; i < lines.length - 2; i++) {
            var pair = lines[i].split(":", 2);
            headers.put(pair[0].toLowerCase(Locale.ROOT), pair[1].strip());
        }
        return new Answer(Integer.parseInt(lines[0].split(" ", -1)[1]), headers, "");
    }

    private static boolean endsHead(byte[] bytes) {
        return bytes.length >= HEAD_END.length
                && Arrays.equals(bytes, bytes.length - HEAD_END.length, bytes.length, HEAD_END, 0, HEAD_END.length);
    }
}
