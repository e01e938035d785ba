package io.weathercomment.lambda;

/** A task's failure that may be over a moment later; the state machine retries it by this name. The cause tells what failed. */
public final class TryAgain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TryAgain(Throwable cause) {
        super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
    }
}
