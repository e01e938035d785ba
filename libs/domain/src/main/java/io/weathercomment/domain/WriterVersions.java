package io.weathercomment.domain;

/** What wrote a comment: the same versions write the same bytes from the same inputs. */
public record WriterVersions(String writer, String rules, String corpus) {}
