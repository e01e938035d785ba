package io.weathercomment.storage;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** A write whose condition did not hold is an answer, not an error; whatever else goes wrong stays one. */
final class Refusal {
    private static final String CONDITION = "ConditionalCheckFailed";
    private static final String CONFLICT = "TransactionConflict";

    private Refusal() {}

    /** True when the write was made, false when a condition of it did not hold. */
    static Future<Boolean> asFalse(Future<?> write) {
        return write.<Boolean>map(_ -> true)
                .recover(error -> byCondition(error) ? Future.succeededFuture(false) : Future.failedFuture(error));
    }

    static boolean byCondition(Throwable error) {
        return switch (error) {
            case ConditionalCheckFailedException _ -> true;
            case TransactionCanceledException cancelled ->
                reasons(cancelled).stream().anyMatch(Refusal::byCondition);
            default -> false;
        };
    }

    static boolean byCondition(CancellationReason reason) {
        return CONDITION.equals(reason.code());
    }

    /** Another transaction was at the same row: nothing is decided and the same write may succeed now. */
    static boolean byConflict(CancellationReason reason) {
        return CONFLICT.equals(reason.code());
    }

    /** True when all that kept a transaction from being written was another one. */
    static boolean undecided(Throwable error) {
        return error instanceof TransactionCanceledException cancelled
                && reasons(cancelled).stream().anyMatch(Refusal::byConflict)
                && reasons(cancelled).stream().noneMatch(Refusal::byCondition);
    }

    /** Why a transaction was refused, if the condition of its first write is why. */
    static Optional<CancellationReason> ofFirst(Throwable error) {
        return error instanceof TransactionCanceledException cancelled
                ? reasons(cancelled).stream()
                        .limit(1)
                        .filter(Refusal::byCondition)
                        .findFirst()
                : Optional.empty();
    }

    /** In the order of the transaction's writes. */
    static List<CancellationReason> reasons(TransactionCanceledException cancelled) {
        return cancelled.hasCancellationReasons() ? cancelled.cancellationReasons() : List.of();
    }

    /** The row as it was when the condition did not hold; absent if there was none. */
    static Optional<Row> row(ConditionalCheckFailedException refused) {
        return refused.hasItem() ? Optional.of(new Row(refused.item())) : Optional.empty();
    }
}
