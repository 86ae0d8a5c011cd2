package io.github.rectify.schedule;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A value that only the running transaction sees until it ends, by commit or by rollback. */
final class TransactionBound<T> {

    private final Runnable atEnd;

    /** @param atEnd run when a transaction that has set a value ends, either way */
    TransactionBound(Runnable atEnd) {
        this.atEnd = atEnd;
    }

    @SuppressWarnings("unchecked")
    @Nullable T get() {
        return (T) TransactionSynchronizationManager.getResource(this);
    }

    /** To be called within a transaction. */
    void set(T value) {
        boolean first = TransactionSynchronizationManager.unbindResourceIfPossible(this) == null;
        TransactionSynchronizationManager.bindResource(this, value);
        if (first) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(TransactionBound.this);
                    atEnd.run();
                }
            });
        }
    }
}
