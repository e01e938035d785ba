package io.weathercomment.api.contract;

import io.vertx.core.Future;

/**
 * What one operation of the contract does. It runs on the event loop and never waits; it ends a call with a problem by a
 * {@link io.weathercomment.api.problems.ProblemException}, thrown or in the future.
 */
@FunctionalInterface
public interface Call {
    Future<Answer> answer(Ask ask);
}
