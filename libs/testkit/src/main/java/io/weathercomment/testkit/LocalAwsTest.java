package io.weathercomment.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that talks to the local AWS, in an account of its own that has all tables, queues, the topic and the bucket, and no places.
 * Constructors and methods may ask for a {@link LocalAccount} or any of its parts.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LocalAwsExtension.class)
public @interface LocalAwsTest {}
