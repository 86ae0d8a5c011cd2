package io.github.rectify.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a work's moment once on any number of nodes:
 * <ol>
 * <li>Claim: insert the run's row. If the moment has a row, its run is done or is somebody's, and nothing happens – unless it has
 * no end and its lease is over: then it was cut short by a crash, and an update that names the former claim takes it over.</li>
 * <li>Run the work, outside any transaction. Whoever upkeeps renews the lease meanwhile.</li>
 * <li>Settle: write the end, if the claim is still ours.</li>
 * </ol>
 * A crash between running and settling runs the work again when the lease is over.
 */
@Component
class Firings {

    private static final Logger log = LoggerFactory.getLogger(Firings.class);

    private final Works works;
    private final RunMapper mapper;
    private final ScheduleProperties properties;
    private final Clock clock;
    private final String node = NodeName.mine();
    private final Set<RunRow> going = ConcurrentHashMap.newKeySet();

    Firings(Works works, RunMapper mapper, ScheduleProperties properties, Clock clock) {
        this.works = works;
        this.mapper = mapper;
        this.properties = properties;
        this.clock = clock;
    }

    RunResult fire(String key, Instant scheduledAt, Cause cause) {
        RecurringWork work = works.get(key);
        requireNoTransaction(key);
        RunRow claim = claim(key, scheduledAt, cause);
        try {
            mapper.insert(claim);
        } catch (DuplicateKeyException e) {
            return again(work, claim);
        }
        return run(work, claim);
    }

    RunResult manual(String key, String by) {
        works.get(key);
        log.info("{} is run now for {}", key, by);
        return fire(key, clock.instant(), Cause.MANUAL);
    }

    private RunResult again(RecurringWork work, RunRow claim) {
        Optional<RunRow> found = mapper.find(claim.jobKey(), claim.scheduledAt());
        if (found.isEmpty()) {
            return new RunResult(false, Outcome.RUNNING, "");
        }
        RunRow earlier = found.get();
        boolean cutShort = earlier.endedAt() == null && !earlier.leaseUntil().isAfter(claim.startedAt());
        return cutShort && takesOver(claim, earlier) ? run(work, claim) : new RunResult(false, earlier.state(), earlier.told());
    }

    /** Runs again what another process left without an end; nothing happens if somebody else was faster. */
    RunResult resume(RunRow left) {
        RecurringWork work = works.get(left.jobKey());
        requireNoTransaction(left.jobKey());
        RunRow claim = claim(left.jobKey(), left.scheduledAt(), left.cause());
        return takesOver(claim, left) ? run(work, claim) : new RunResult(false, Outcome.RUNNING, "");
    }

    private boolean takesOver(RunRow claim, RunRow earlier) {
        boolean taken = mapper.takeOver(claim, earlier.startedAt(), earlier.leaseUntil()) == 1;
        if (taken) {
            log.warn("{} of {} was cut short on {} and is run again", claim.jobKey(), claim.scheduledAt(), earlier.node());
        }
        return taken;
    }

    private RunResult run(RecurringWork work, RunRow claim) {
        going.add(claim);
        try {
            return settle(claim, attempt(work, claim));
        } finally {
            going.remove(claim);
        }
    }

    private RunResult attempt(RecurringWork work, RunRow claim) {
        try {
            RunOutcome outcome = work.run(new Firing(claim.jobKey(), claim.scheduledAt(), claim.startedAt(), claim.cause()));
            if (outcome instanceof RunOutcome.Done done) {
                return new RunResult(true, Outcome.DONE, Detail.of(done.detail()));
            }
            if (outcome instanceof RunOutcome.Skipped skipped) {
                return new RunResult(true, Outcome.SKIPPED, Detail.of(skipped.reason()));
            }
            throw new AssertionError("an outcome of a new kind: " + outcome);
        } catch (RuntimeException | Error e) {
            log.error("{} of {} failed: {}", claim.jobKey(), claim.scheduledAt(), Detail.trace(e));
            return new RunResult(true, Outcome.FAILED, Detail.of(e));
        }
    }

    private RunResult settle(RunRow claim, RunResult result) {
        if (mapper.end(claim, clock.instant(), result.outcome(), result.detail()) == 0) {
            log.warn("{} of {} ended {} after another node had taken it over", claim.jobKey(), claim.scheduledAt(), result.outcome());
        }
        return result;
    }

    /** Puts on record that a missed moment is not made up for; false if it has a row. */
    boolean skip(String key, Instant scheduledAt, String reason) {
        Instant now = clock.instant();
        try {
            mapper.insert(new RunRow(key, scheduledAt, Cause.CATCH_UP, now, now, now, Outcome.SKIPPED, reason, node));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Puts on record that a run cut short is too old to be run again. */
    boolean giveUp(RunRow left) {
        return mapper.end(left, clock.instant(), Outcome.FAILED, "ABANDONED") == 1;
    }

    void renewLeases() {
        Instant until = clock.instant().plus(properties.lease());
        going.forEach(claim -> mapper.renew(claim, until));
    }

    private RunRow claim(String key, Instant scheduledAt, Cause cause) {
        Instant now = clock.instant();
        // finer than the database keeps would name another moment than the one that is stored
        Instant moment = scheduledAt.truncatedTo(ChronoUnit.MICROS);
        return new RunRow(key, moment, cause, now, now.plus(properties.lease()), null, null, null, node);
    }

    private static void requireNoTransaction(String key) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(key + " cannot be fired inside a transaction");
        }
    }
}
