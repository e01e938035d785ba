/** The AWS of a laptop and of the tests: one emulator process, and the one definition of all tables, queues, topic and bucket. */
@NullMarked
package io.weathercomment.localaws;

import org.jspecify.annotations.NullMarked;
