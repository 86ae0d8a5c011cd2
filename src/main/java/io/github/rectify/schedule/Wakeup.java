package io.github.rectify.schedule;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells a loop of this node that there may be something to do, so that it does not wait out its second. Nothing is lost without it. */
@Component
public class Wakeup {

    private final Map<String, Semaphore> signals = new ConcurrentHashMap<>();

    /** Wakes the loop of the {@link DueWork} of this name; within a transaction, once that has committed. */
    public void wake(String name) {
        if (TransactionSynchronizationManager.isSynchronizationActive() && TransactionSynchronizationManager.isActualTransactionActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    signal(name).release();
                }
            });
        } else {
            signal(name).release();
        }
    }

    /** Waits for a wake or for the time to pass; wakes that came since the last wait count as one. */
    void await(String name, Duration longest) throws InterruptedException {
        Semaphore signal = signal(name);
        if (signal.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            signal.drainPermits();
        }
    }

    private Semaphore signal(String name) {
        return signals.computeIfAbsent(name, unused -> new Semaphore(0));
    }
}
