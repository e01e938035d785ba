/** Jobs that can't get lost or doubled: the four services over the local AWS, killed, doubled, starved. */
@NullMarked
package io.weathercomment.local.jobs;

import org.jspecify.annotations.NullMarked;
