package io.github.rectify.ledger.file;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where files are read: at most two at a time, each on a thread of its own that ends with it. Work that takes too long is interrupted
 * and refused; whatever loops in a file asks {@link #goOn()}, so the thread ends soon after. Should one not end, its place stays
 * taken, and no third one is begun.
 */
final class Workbench {

    private static final Logger log = LoggerFactory.getLogger(Workbench.class);
    private static final int PLACES = 2;

    private final Duration longest;
    private final Semaphore places = new Semaphore(PLACES);

    Workbench() {
        this(Duration.ofSeconds(20));
    }

    Workbench(Duration longest) {
        this.longest = longest;
    }

    /**
     * @throws FileRefused by the work itself, or as broken if the work fails in any other way, as too slow if it does not end in time,
     *     as busy if no place becomes free in that time
     */
    <T> T run(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        try {
            if (!places.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new FileRefused("busy");
            }
            start(task);
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new FileRefused("too-slow", longest.toSeconds());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new FileRefused("busy");
        } catch (ExecutionException failed) {
            throw refusal(failed.getCause());
        } finally {
            task.cancel(true);
        }
    }

    /** Ends the work if it was given up meanwhile. */
    static void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new FileRefused("too-slow", 0);
        }
    }

    private void start(Runnable task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } finally {
                places.release();
            }
        }, "file-reading");
        thread.setDaemon(true);
        boolean started = false;
        try {
            thread.start();
            started = true;
        } finally {
            if (!started) {
                places.release();
            }
        }
    }

    /** A parser's own words may hold what stands in the file: they are not logged. */
    private static FileRefused refusal(Throwable cause) {
        if (cause instanceof FileRefused refused) {
            return refused;
        }
        StackTraceElement[] trace = cause.getStackTrace();
        log.warn("a file could not be read: {} at {}", cause.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
        return new FileRefused("broken");
    }
}
