package io.weathercomment.domain;

import org.jspecify.annotations.Nullable;

/**
 * What wrote a comment: the same versions write the same bytes from the same inputs.
 *
 * @param lexicon unknown for comments of releases whose lines told their claims themselves
 */
public record WriterVersions(
        String writer,
        String rules,
        String corpus,
        @Nullable String lexicon) {}
