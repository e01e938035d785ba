package io.weathercomment.testkit;

import io.weathercomment.storage.CommentStore;
import io.weathercomment.storage.JobStore;

final class InMemoryCommentStoreTest extends CommentStoreContract {
    private final InMemoryTables tables = new InMemoryTables();

    @Override
    protected JobStore jobs() {
        return new InMemoryJobStore(tables);
    }

    @Override
    protected CommentStore comments() {
        return new InMemoryCommentStore(tables);
    }
}
