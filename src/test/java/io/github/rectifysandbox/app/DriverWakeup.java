package io.github.rectifysandbox.app;

import io.github.rectify.schedule.Wakeup;
import io.github.rectifysandbox.time.ClockDriver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the clock's driver where production wakes a loop. */
final class DriverWakeup extends Wakeup {

    private final ObjectProvider<ClockDriver> driver;

    DriverWakeup(ObjectProvider<ClockDriver> driver) {
        this.driver = driver;
    }

    @Override
    public void wake(String name) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            driver.ifAvailable(ClockDriver::wake);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                driver.ifAvailable(ClockDriver::wake);
            }
        });
    }
}
