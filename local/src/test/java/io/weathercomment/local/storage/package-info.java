/** The DynamoDB adapters against the local AWS. */
@NullMarked
package io.weathercomment.local.storage;

import org.jspecify.annotations.NullMarked;
