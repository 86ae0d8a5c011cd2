package io.github.rectify.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class DueWorkLoopTest {

    private final TestClock time = new TestClock("2023-03-13T08:00:00");
    private final Wakeup wakeup = new Wakeup();
    private final FakeWork work = new FakeWork();
    private final DueWorkLoop loop = new DueWorkLoop(work, wakeup, time);

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "1, -5,   0,    something was done: again at once",
        "0, ,     1000, nothing waits: other nodes may bring something",
        "0, 400,  400,  something waits for a moment near",
        "0, 9000, 1000, something waits for a moment far off",
        "0, -5,   250,  what is due is somebody else's"})
    void waitsForWhatIsDue(int done, @Nullable Long dueInMillis, long pauseMillis, String remark) {
        work.done = done;
        work.due = dueInMillis == null ? null : time.instant().plusMillis(dueInMillis);

        assertThat(loop.step()).isEqualTo(Duration.ofMillis(pauseMillis));
    }

    @Test
    void backsOffWhileTheWorkFails() {
        work.failure = new IllegalStateException("no database");

        assertThat(loop.step()).isEqualTo(Duration.ofSeconds(1));
        assertThat(loop.step()).isEqualTo(Duration.ofSeconds(2));
        assertThat(loop.step()).isEqualTo(Duration.ofSeconds(4));
        for (int i = 0; i < 5; i++) {
            loop.step();
        }
        assertThat(loop.step()).isEqualTo(Duration.ofMinutes(1));
        work.failure = null;
        assertThat(loop.step()).isEqualTo(Duration.ofSeconds(1));
        work.failure = new IllegalStateException("no database");
        assertThat(loop.step()).as("from the beginning again").isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void stopsWhileItBacksOff() throws InterruptedException {
        work.failure = new IllegalStateException("no database");
        loop.step();
        loop.step();
        loop.step();
        Thread thread = started();
        work.awaitRuns(4);

        loop.stop();

        thread.join(2_000);
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void isWokenAndStops() throws InterruptedException {
        Thread thread = started();
        long begun = System.nanoTime();
        for (int runs = 1; runs <= 20; runs++) {
            work.awaitRuns(runs);
            wakeup.wake("fake");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as("without waking it takes 20 s").isLessThan(Duration.ofSeconds(8));

        loop.stop();

        thread.join(2_000);
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void isWokenWhenTheTransactionHasCommitted() {
        TransactionTemplate transaction = new TransactionTemplate(new NoTransactions());

        transaction.executeWithoutResult(status -> {
            wakeup.wake("fake");
            assertThat(isAwake()).isFalse();
        });
        assertThat(isAwake()).isTrue();
        transaction.executeWithoutResult(status -> {
            wakeup.wake("fake");
            status.setRollbackOnly();
        });
        assertThat(isAwake()).isFalse();
    }

    @Test
    void hasAThreadForEachWorkUntilTheApplicationStops() throws InterruptedException {
        DueWorkLoops loops = loops(true, work);

        loops.start();
        work.awaitRuns(1);
        assertThat(loops.isAutoStartup()).isTrue();
        assertThat(loops.isRunning()).isTrue();
        assertThat(threads()).containsExactly("due-fake");
        loops.stop();

        assertThat(loops.isRunning()).isFalse();
        assertThat(threads()).isEmpty();
        assertThat(loops(false, work).isAutoStartup()).as("somebody else drives them").isFalse();
    }

    @Test
    void refusesTwoWorksOfOneName() {
        assertThatThrownBy(() -> loops(true, work, new FakeWork()).start())
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("fake");
        assertThat(threads()).isEmpty();
    }

    private DueWorkLoops loops(boolean enabled, DueWork... works) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (int i = 0; i < works.length; i++) {
            beans.addBean("work" + i, works[i]);
        }
        ScheduleProperties properties = new ScheduleProperties(enabled, Duration.ofMinutes(1), Duration.ofMinutes(10));
        return new DueWorkLoops(beans.getBeanProvider(DueWork.class), wakeup, properties, time);
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(name -> name.equals("due-fake")).toList();
    }

    /** A wake that is there ends the wait before its time. */
    private boolean isAwake() {
        try {
            long begun = System.nanoTime();
            wakeup.await("fake", Duration.ofMillis(200));
            return System.nanoTime() - begun < TimeUnit.MILLISECONDS.toNanos(200);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Thread started() {
        Thread thread = new Thread(loop, "due-fake");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static final class FakeWork implements DueWork {

        private final AtomicInteger runs = new AtomicInteger();
        private volatile int done;
        private volatile @Nullable Instant due;
        private volatile @Nullable RuntimeException failure;

        @Override
        public String name() {
            return "fake";
        }

        @Override
        public Optional<Instant> nextDueAt() {
            return Optional.ofNullable(due);
        }

        @Override
        public int runDue() {
            synchronized (runs) {
                runs.incrementAndGet();
                runs.notifyAll();
            }
            RuntimeException thrown = failure;
            if (thrown != null) {
                throw thrown;
            }
            return done;
        }

        void awaitRuns(int count) throws InterruptedException {
            synchronized (runs) {
                while (runs.get() < count) {
                    runs.wait(10_000);
                }
            }
        }
    }

    private static final class NoTransactions extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
        }
    }
}
