package io.weathercomment.messaging;

/** Text to record and back. */
public interface Codec<T> {
    /** Throws {@link MalformedMessage} when the text can never become a {@code T}. */
    T decode(String text);

    String encode(T value);
}
