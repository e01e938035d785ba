/** The product as an operator runs it: the images, by the real compose file. Run by {@code make test-containers}. */
@NullMarked
package io.weathercomment.deploy.containers;

import org.jspecify.annotations.NullMarked;
