package io.weathercomment.domain;

import java.util.Optional;

/** A message about one job. */
public interface JobMessage {
    String jobId();

    /** The catalogue place that the job is for; empty when the message does not say. */
    Optional<String> place();
}
