/** Tests of dead letters over the local AWS. */
@NullMarked
package io.weathercomment.local.dlq;

import org.jspecify.annotations.NullMarked;
