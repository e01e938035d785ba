/** Tests of what is deployed: the services as functions, and the workflow over them. */
@NullMarked
package io.weathercomment.deploy;

import org.jspecify.annotations.NullMarked;
