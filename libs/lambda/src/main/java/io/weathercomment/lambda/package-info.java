/** The doors of a service that runs as a Lambda function: from an event of AWS to the same handlers, and back. It knows no service. */
@NullMarked
package io.weathercomment.lambda;

import org.jspecify.annotations.NullMarked;
