/** Tools that run beside the services in containers: resources, recorded weather, faults, the first comment. */
@NullMarked
package io.weathercomment.local.tools;

import org.jspecify.annotations.NullMarked;
