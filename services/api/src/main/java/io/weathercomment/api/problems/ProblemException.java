package io.weathercomment.api.problems;

/** Ends a call with a problem that the caller is told. It carries no stack trace: nothing of ours went wrong. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.type().uri(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
