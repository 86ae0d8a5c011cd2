package io.github.rectify.schedule;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** From the start on, every minute: renews the leases of the runs going on here, and catches up what was missed anywhere. */
@Component
class Upkeep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);
    private static final long PATIENCE_SECONDS = 20;

    private final Schedules schedules;
    private final Firings firings;
    private final ScheduleProperties properties;
    private @Nullable ScheduledExecutorService threads;

    Upkeep(Schedules schedules, Firings firings, ScheduleProperties properties) {
        this.schedules = schedules;
        this.firings = firings;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        long period = properties.catchUpEvery().toMillis();
        // two threads, for a long run that is being caught up needs its lease renewed meanwhile
        threads = Executors.newScheduledThreadPool(2, Upkeep::thread);
        threads.scheduleWithFixedDelay(guarded(schedules::catchUp), 0, period, TimeUnit.MILLISECONDS);
        threads.scheduleAtFixedRate(guarded(firings::renewLeases), period, period, TimeUnit.MILLISECONDS);
    }

    /** An executor drops a task that throws. */
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                log.error("The upkeep of the schedules failed; it is tried again: {}", Detail.trace(e));
            }
        };
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "schedule-upkeep");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized void stop() {
        if (threads == null) {
            return;
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }

    @Override
    public boolean isAutoStartup() {
        return properties.loopsEnabled();
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
