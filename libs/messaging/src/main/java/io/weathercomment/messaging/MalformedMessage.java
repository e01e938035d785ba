package io.weathercomment.messaging;

import org.jspecify.annotations.Nullable;

/** Input that can never work, however often it is tried. The message says where, without the input's own words. */
public final class MalformedMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedMessage(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
