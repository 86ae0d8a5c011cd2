package io.github.rectify.outbox;

import io.github.rectify.schedule.DueWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Says what is due:
 * <ol>
 * <li>find what is due: waiting messages whose moment has come, and claims whose lease lapsed (their node died);
 * <li>claim one in a short transaction, asking its author for the last word ({@link Claims});
 * <li>send it, outside any transaction ({@link Sender});
 * <li>settle it in another short transaction ({@link Settling}).
 * </ol>
 * Messages to one member go one after the other, members side by side. Killed between 2 and 4, the message is found again at 1
 * when its lease lapses, and the same bytes go out again under the platform's duplicate check.
 */
@Component
class Dispatcher implements DueWork, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final int BATCH = 500;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final OutboxMapper mapper;
    private final Claims claims;
    private final Sender sender;
    private final Settling settling;
    private final OutboxProperties properties;
    private final Clock clock;
    private final ExecutorService pool;

    Dispatcher(OutboxMapper mapper, Claims claims, Sender sender, Settling settling, OutboxProperties properties,
            Clock clock) {
        this.mapper = mapper;
        this.claims = claims;
        this.sender = sender;
        this.settling = settling;
        this.properties = properties;
        this.clock = clock;
        this.pool = Executors.newFixedThreadPool(properties.senders(), threads());
    }

    private static ThreadFactory threads() {
        AtomicInteger count = new AtomicInteger();
        return runnable -> {
            Thread thread = new Thread(runnable, "outbox-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public String name() {
        return Outbox.LOOP;
    }

    @Override
    public Optional<Instant> nextDueAt() {
        Optional<Instant> next = Stream.of(mapper.nextWaitingAt(), mapper.nextLapseAt()).flatMap(Optional::stream)
                .min(Instant::compareTo);
        return next.map(this::notInAPause).map(this::notBeyondTheRate);
    }

    private Instant notInAPause(Instant next) {
        return mapper.pausedUntil(Settling.CHANNEL).filter(next::isBefore).orElse(next);
    }

    private Instant notBeyondTheRate(Instant next) {
        Instant now = clock.instant();
        return next.isAfter(now) || capacity(now) > 0 ? next : now.truncatedTo(ChronoUnit.MILLIS).plus(SECOND);
    }

    private int capacity(Instant now) {
        return properties.ratePerSecond() - mapper.attemptsOfAllSince(now.minus(SECOND));
    }

    @Override
    public int runDue() {
        Instant now = clock.instant();
        if (mapper.pausedUntil(Settling.CHANNEL).filter(now::isBefore).isPresent()) {
            return 0;
        }
        int limit = Math.min(BATCH, capacity(now));
        return limit <= 0 ? 0 : dispatch(due(now, limit));
    }

    private List<OutboxMapper.Candidate> due(Instant now, int limit) {
        List<OutboxMapper.Candidate> due = new ArrayList<>(mapper.lapsedUntil(now, limit));
        if (due.size() < limit) {
            due.addAll(mapper.waitingUntil(now, limit - due.size()));
        }
        return due;
    }

    private int dispatch(List<OutboxMapper.Candidate> due) {
        Map<String, List<Long>> byMember = new LinkedHashMap<>();
        due.forEach(candidate -> byMember.computeIfAbsent(candidate.userId(), member -> new ArrayList<>())
                .add(candidate.id()));
        await(byMember.values().stream().map(ids -> pool.submit(() -> ids.forEach(this::sayOne))).toList());
        return due.size();
    }

    private void sayOne(long id) {
        try {
            claims.claim(id).ifPresent(message -> settling.settle(message, sender.send(message)));
        } catch (RuntimeException failure) {
            // if it was claimed already it stays so until its lease lapses, and the loop comes back to it
            log.error("message {} could not be handled", id, failure);
            claims.putOff(id, "COULD_NOT_BE_COMPOSED: " + failure.getClass().getSimpleName());
        }
    }

    private static void await(Collection<? extends Future<?>> running) {
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException failure) {
                log.error("a sender failed", failure.getCause());
            }
        }
    }

    @Override
    public void destroy() {
        pool.shutdown();
    }
}
