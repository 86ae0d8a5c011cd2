package io.github.rectifysandbox.time;

import io.github.rectify.schedule.DueWork;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what falls due while time passes, in place of the scheduler and the loops of production. On the way to a moment:
 * <ol>
 * <li>take the earliest of all coming firings, ordered by time and key, and of what waits for a moment;
 * <li>set the clock to that moment, where it stands still;
 * <li>fire it, or run what is due;
 * <li>run everything that is due now, until nothing more is done;
 * <li>go on until nothing is left up to the goal; set the clock to the goal, from where it ticks.
 * </ol>
 * While the clock ticks by itself, a thread does the same each second, and at once when woken. One thread drives at a time.
 */
public final class ClockDriver implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ClockDriver.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int LOG_LENGTH = 500;

    private final MovableClock clock;
    private final Timetable timetable;
    private final List<Pace> works;
    private final ClockMemory memory;
    private final ReentrantLock driving = new ReentrantLock(true);
    private final Semaphore signal = new Semaphore(0);
    private final Deque<Fired> history = new ArrayDeque<>();
    /** Works whose moment equal to {@link #reached} has been fired. */
    private final Map<String, Instant> firedAt = new HashMap<>();
    /** All firings before this moment have been done. */
    private Instant reached;
    private volatile boolean closed;
    private volatile long fired;
    private @Nullable Thread ticker;

    /** Firings up to and with the clock's present moment count as done: what was missed before is the application's to catch up. */
    public ClockDriver(MovableClock clock, Timetable timetable, List<? extends DueWork> works, ClockMemory memory) {
        this.clock = clock;
        this.timetable = timetable;
        this.works = works.stream().map(Pace::new).toList();
        this.memory = memory;
        this.reached = clock.instant().plusNanos(1000);
    }

    /**
     * Moves time forward and returns when everything up to the goal is done; from there the clock ticks.
     *
     * @return what fired on the way, skips included
     * @throws ClockTurnedBack if the goal has passed
     */
    public List<Fired> advanceTo(Instant goal) {
        return alone(() -> {
            Instant now = clock.instant();
            if (goal.isBefore(now)) {
                throw new ClockTurnedBack(now, goal);
            }
            clock.standAt(now);
            try {
                works.forEach(Pace::wake);
                List<Fired> onTheWay = drive(goal);
                if (!closed) {
                    clock.standAt(goal);
                }
                return onTheWay;
            } finally {
                clock.tick();
                memory.keep(clock.instant());
            }
        });
    }

    /** Does what is due at the present moment, such as what somebody's act has caused, until nothing more is done. */
    public List<Fired> settle() {
        return alone(() -> {
            works.forEach(Pace::wake);
            return drive(clock.instant());
        });
    }

    /** Lets somebody act while no time passes but the clock's own ticking, and settles what comes of it. */
    public <T> T act(Supplier<T> act) {
        return alone(() -> {
            T result = act.get();
            settle();
            return result;
        });
    }

    /**
     * Begins anew at a moment, even an earlier one, as if nothing had fired: for tests, which empty the database first.
     *
     * @param world lays the new world out; nothing is run meanwhile
     */
    public void beginAnew(Instant moment, Runnable world) {
        alone(() -> {
            clock.beginAt(moment);
            reached = moment.plusNanos(1000);
            firedAt.clear();
            synchronized (history) {
                history.clear();
            }
            world.run();
            memory.keep(moment);
            clock.tick();
            works.forEach(Pace::wake);
            return null;
        });
    }

    private <T> T alone(Supplier<T> work) {
        driving.lock();
        try {
            return work.get();
        } finally {
            driving.unlock();
        }
    }

    /** Everything up to the goal; the clock is moved on only as far as it has not come by itself. */
    private List<Fired> drive(Instant goal) {
        List<Fired> onTheWay = new ArrayList<>();
        drain();
        for (Optional<Due> next = earliest(goal); next.isPresent() && !closed; next = earliest(goal)) {
            Due due = next.get();
            moveTo(due.at());
            if (due.key() != null) {
                onTheWay.add(fire(due.key(), due.at()));
            }
            drain();
        }
        if (!closed) {
            reach(goal.plusNanos(1000));
        }
        return onTheWay;
    }

    /** A moment to come: of a recurring work, or, without a key, of what waits. */
    private record Due(Instant at, @Nullable String key) {
    }

    private Optional<Due> earliest(Instant goal) {
        Stream<Due> firings = timetable.keys().stream().sorted()
                .flatMap(key -> timetable.nextAfter(key, doneUpTo(key)).map(at -> new Due(at, key)).stream());
        Stream<Due> waiting = works.stream().flatMap(work -> work.nextDueAt().stream()).map(at -> new Due(at, null));
        return Stream.concat(firings, waiting).filter(due -> !due.at().isAfter(goal))
                .reduce((first, other) -> other.at().isBefore(first.at()) ? other : first);
    }

    private Instant doneUpTo(String key) {
        Instant last = firedAt.get(key);
        return last != null && last.equals(reached) ? last : reached.minusNanos(1000);
    }

    private void moveTo(Instant moment) {
        reach(moment);
        if (moment.isAfter(clock.instant())) {
            clock.standAt(moment);
            memory.keep(moment);
        }
    }

    private void reach(Instant moment) {
        if (moment.isAfter(reached)) {
            reached = moment;
        }
    }

    private Fired fire(String key, Instant at) {
        firedAt.put(key, at);
        Fired result = timetable.fire(key, at);
        synchronized (history) {
            history.addLast(result);
            while (history.size() > LOG_LENGTH) {
                history.removeFirst();
            }
            fired++;
        }
        return result;
    }

    private void drain() {
        boolean again = true;
        while (again && !closed) {
            again = false;
            for (Pace work : works) {
                Instant now = clock.instant();
                again |= work.isDue(now) && work.run(now);
            }
        }
    }

    /** What fired lately, the latest last. */
    public List<Fired> history() {
        synchronized (history) {
            return List.copyOf(history);
        }
    }

    /** How much has fired since the start. */
    public long fired() {
        return fired;
    }

    /** Something may be due at once. Returns without waiting. */
    public void wake() {
        signal.release();
    }

    /** Begins to run what falls due in real time. */
    public synchronized void start() {
        if (ticker == null) {
            ticker = new Thread(this::tick, "sandbox-clock");
            ticker.setDaemon(true);
            ticker.start();
        }
    }

    private void tick() {
        while (!closed) {
            try {
                boolean woken = signal.tryAcquire(TICK.toMillis(), TimeUnit.MILLISECONDS);
                signal.drainPermits();
                tickOnce(woken);
            } catch (InterruptedException end) {
                return;
            } catch (RuntimeException failure) {
                log.error("the clock's driver failed and goes on", failure);
            }
        }
    }

    /** What fell due since the last tick; the memory runs ahead by two ticks, so that a killed process never wakes in its own past. */
    void tickOnce(boolean woken) {
        alone(() -> {
            if (closed) {
                return List.of();
            }
            if (woken) {
                works.forEach(Pace::wake);
            }
            List<Fired> onTheWay = drive(clock.instant());
            memory.keep(clock.instant().plus(TICK.multipliedBy(2)));
            return onTheWay;
        });
    }

    /** Stops running things and keeps the exact moment. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        wake();
        Thread running;
        synchronized (this) {
            running = ticker;
        }
        if (running != null) {
            running.join(TimeUnit.SECONDS.toMillis(30));
        }
        memory.keep(clock.instant());
    }
}
