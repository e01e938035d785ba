package io.weathercomment.comments;

import io.weathercomment.writing.WritingResult;
import io.weathercomment.writing.WritingTask;

/** Who writes: the built-in writer, later a model that it checks. It may take its time: the caller's thread is its own. */
@FunctionalInterface
public interface CommentWriter {
    WritingResult write(WritingTask task);
}
