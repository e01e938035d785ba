package io.weathercomment.local.dlq;

import io.weathercomment.domain.ForecastAnswer;
import io.weathercomment.domain.GenerationEvent;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.WeatherMessage;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.messaging.MalformedMessage;
import io.weathercomment.storage.JobStore;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Why a message is a dead letter, as far as it and its job's row tell. The body itself is never told.
 *
 * @param jobId null when it can't be read
 */
record Cause(String why, @Nullable String jobId) {
    private static final int LIMIT_SECONDS = 20;

    private static final JsonCodec<WeatherMessage> REQUESTS = new JsonCodec<>(WeatherMessage.class);
    private static final JsonCodec<ForecastAnswer> ANSWERS = new JsonCodec<>(ForecastAnswer.class);
    private static final JsonCodec<GenerationEvent> EVENTS = new JsonCodec<>(GenerationEvent.class);

    /** What the messages of a queue are. */
    enum Inbox {
        WEATHER_REQUESTS,
        COMMENT_GENERATION,
        ANALYTICS_EVENTS;

        private String jobId(String body) {
            return switch (this) {
                case WEATHER_REQUESTS ->
                    switch (REQUESTS.decode(body)) {
                        case GenerationRequest request -> request.jobId();
                    };
                case COMMENT_GENERATION -> ANSWERS.decode(body).jobId();
                case ANALYTICS_EVENTS -> EVENTS.decode(body).jobId();
            };
        }
    }

    static Cause of(Inbox inbox, String body, JobStore jobs) {
        String jobId;
        try {
            jobId = inbox.jobId(body);
        } catch (MalformedMessage e) {
            return new Cause("can't be decoded", null);
        }
        return new Cause(why(inbox, job(jobs, jobId)), jobId);
    }

    private static String why(Inbox inbox, Optional<Job> job) {
        if (job.isEmpty()) {
            return "nobody knows its job";
        }
        var state = job.get().state();
        if (inbox == Inbox.ANALYTICS_EVENTS) {
            return "could not be counted, its job is " + state.status();
        }
        return state.ended()
                ? "its job has ended meanwhile: " + state.status()
                : "three attempts failed, its job is " + state.status();
    }

    private static Optional<Job> job(JobStore jobs, String jobId) {
        try {
            return jobs.get(jobId).await(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("DynamoDB does not answer within " + LIMIT_SECONDS + " s", e);
        }
    }
}
