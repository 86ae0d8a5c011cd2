package io.github.rectify.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Gives each {@link DueWork} a thread, from when everything else has started until everything else begins to stop. */
@Component
class DueWorkLoops implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DueWorkLoops.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ObjectProvider<DueWork> works;
    private final Wakeup wakeup;
    private final ScheduleProperties properties;
    private final Clock clock;
    private final List<DueWorkLoop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    DueWorkLoops(ObjectProvider<DueWork> works, Wakeup wakeup, ScheduleProperties properties, Clock clock) {
        this.works = works;
        this.wakeup = wakeup;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        Set<String> names = new HashSet<>();
        works.orderedStream().forEach(work -> {
            if (!names.add(work.name())) {
                throw new IllegalStateException("two due works have the name " + work.name());
            }
            DueWorkLoop loop = new DueWorkLoop(work, wakeup, clock);
            Thread thread = new Thread(loop, "due-" + work.name());
            thread.setDaemon(true);
            loops.add(loop);
            threads.add(thread);
        });
        threads.forEach(Thread::start);
    }

    /** Waits for the steps going on; what does not end in time is left to its lease or its claim. */
    @Override
    public synchronized void stop() {
        loops.forEach(DueWorkLoop::stop);
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (Thread thread : threads) {
            join(thread, end);
        }
        loops.clear();
        threads.clear();
    }

    private static void join(Thread thread, long end) {
        try {
            thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            if (thread.isAlive()) {
                log.warn("{} does not end and is interrupted", thread.getName());
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
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
