/** The contract as a page to read and to try. */
@NullMarked
package io.weathercomment.api.docs;

import org.jspecify.annotations.NullMarked;
