/** For tests only: samples, honest stand-ins for what is outside, and the contracts that they and the real adapters both pass. */
@NullMarked
package io.weathercomment.testkit;

import org.jspecify.annotations.NullMarked;
