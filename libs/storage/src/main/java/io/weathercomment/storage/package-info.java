/** What is kept: jobs, comments, forecasts, counters. Ports with their DynamoDB adapters; the fakes that pass the same contract tests are in testkit. */
@NullMarked
package io.weathercomment.storage;

import org.jspecify.annotations.NullMarked;
