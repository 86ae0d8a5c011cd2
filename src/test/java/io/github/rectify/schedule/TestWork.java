package io.github.rectify.schedule;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A work that remembers its firings. */
final class TestWork implements RecurringWork {

    final List<Firing> firings = new CopyOnWriteArrayList<>();
    private final String key;
    private final String cron;
    private final Misfire misfire;
    Function<Firing, RunOutcome> does = firing -> new RunOutcome.Done("done");

    TestWork(String key, String cron, Misfire misfire) {
        this.key = key;
        this.cron = cron;
        this.misfire = misfire;
    }

    List<Instant> moments() {
        return firings.stream().map(Firing::scheduledAt).toList();
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String defaultCron() {
        return cron;
    }

    @Override
    public Misfire defaultMisfire() {
        return misfire;
    }

    @Override
    public RunOutcome run(Firing firing) {
        firings.add(firing);
        return does.apply(firing);
    }
}
