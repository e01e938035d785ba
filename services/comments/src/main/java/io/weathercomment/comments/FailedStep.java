package io.weathercomment.comments;

import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.JobState;
import org.jspecify.annotations.Nullable;

/**
 * A step of a workflow that failed each time it was tried.
 *
 * @param jobId empty when the workflow was started without one
 * @param step name of the state
 * @param error name of the error
 * @param owner of the lease that the workflow holds; null when it holds none
 */
record FailedStep(
        String jobId, String step, String error, @Nullable String owner) {
    private static final String FETCHING = "FetchWeather";

    JobState.Failed failure() {
        var type = step.equals(FETCHING) ? FailureType.FORECAST_UNAVAILABLE : FailureType.STEP_FAILED;
        return new JobState.Failed(type, step + ": " + error);
    }
}
