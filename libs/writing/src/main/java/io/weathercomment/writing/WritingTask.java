package io.weathercomment.writing;

import io.weathercomment.domain.FactSheet;
import java.util.List;

/**
 * What a comment is written from; the same task, the same comment.
 *
 * @param seed decides between equally good pairs
 * @param excludedTexts texts that were used before: halves, or whole comments joined by an ideographic space. A comment that
 *     repeats none of them is taken if there is one; else they yield, for a hazard is never left out for variety
 */
public record WritingTask(FactSheet facts, long seed, List<String> excludedTexts) {
    public WritingTask {
        excludedTexts = List.copyOf(excludedTexts);
    }
}
