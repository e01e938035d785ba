package io.weathercomment.writing;

import io.weathercomment.domain.GenerationMetadata;
import java.util.List;

/** What became of a writing task. */
public sealed interface WritingResult {
    /** A comment whose every claim is proven. */
    record Written(String weatherComment, String adviceComment, GenerationMetadata metadata) implements WritingResult {}

    /** No pair of lines is true and names what must be named. */
    record NothingTrue(List<String> reasons) implements WritingResult {
        public NothingTrue {
            reasons = List.copyOf(reasons);
        }
    }
}
