/** The contract drives the service: routes, checks and the form of answers come from openapi.yaml. */
@NullMarked
package io.weathercomment.api.contract;

import org.jspecify.annotations.NullMarked;
