package io.github.rectify.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one {@link DueWork} until it is told to stop. What the work throws is logged and tried again, ever more slowly up to a minute. */
final class DueWorkLoop implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(DueWorkLoop.class);
    /** Other nodes wake nobody here, so their rows are found by looking. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    /** What is due and yet was not done is somebody else's for the moment. */
    private static final Duration HELD_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(1);

    private final DueWork work;
    private final Wakeup wakeup;
    private final Clock clock;
    private volatile boolean stopped;
    private int failures;

    DueWorkLoop(DueWork work, Wakeup wakeup, Clock clock) {
        this.work = work;
        this.wakeup = wakeup;
        this.clock = clock;
    }

    @Override
    public void run() {
        while (!stopped && !Thread.currentThread().isInterrupted()) {
            Duration pause = step();
            if (!pause.isZero()) {
                pause(pause);
            }
        }
    }

    /** One go at the work. @return how long to wait before the next, zero for not at all */
    Duration step() {
        try {
            int done = work.runDue();
            Duration pause = done > 0 ? Duration.ZERO : untilDue();
            failures = 0;
            return pause;
        } catch (RuntimeException | Error e) {
            failures++;
            Duration backOff = backOff(failures);
            log.error("{} failed {} time(s) in a row; again in {}: {}", work.name(), failures, backOff, Detail.trace(e));
            return backOff;
        }
    }

    private Duration untilDue() {
        Instant now = clock.instant();
        Duration wait = work.nextDueAt().map(due -> Duration.between(now, due)).orElse(LONGEST_WAIT);
        if (wait.isZero() || wait.isNegative()) {
            return HELD_WAIT;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static Duration backOff(int failures) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(failures - 1, 6));
        return doubled.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : doubled;
    }

    private void pause(Duration pause) {
        try {
            if (failures > 0) {
                awaitStop(pause);
            } else {
                wakeup.await(work.name(), pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A back-off is not cut short by the next message that comes in. */
    private synchronized void awaitStop(Duration pause) throws InterruptedException {
        long end = System.nanoTime() + pause.toNanos();
        while (!stopped && end - System.nanoTime() > 0) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
    }

    /** Lets the step that is going on end, and begins no other. */
    void stop() {
        synchronized (this) {
            stopped = true;
            notifyAll();
        }
        wakeup.wake(work.name());
    }
}
