package io.github.rectify.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WorkbenchTests {

    private final Workbench bench = new Workbench(Duration.ofMillis(300));

    @Test
    void stopsWorkThatDoesNotEndAndKeepsNoThread() {
        Thread[] worker = new Thread[1];
        refuses("too-slow", () -> {
            worker[0] = Thread.currentThread();
            while (true) {
                Workbench.goOn();
            }
        });
        await().atMost(Duration.ofSeconds(5)).until(() -> !worker[0].isAlive());
        assertThat(bench.run(() -> 1)).isEqualTo(1);
    }

    @Test
    void beginsNoThirdWhileTwoDoNotEnd() {
        CountDownLatch release = new CountDownLatch(1);
        Callable<Object> deaf = () -> {
            while (release.getCount() > 0) {
                Thread.onSpinWait();
            }
            return "";
        };
        refuses("too-slow", deaf);
        refuses("too-slow", deaf);
        refuses("busy", () -> 1);
        release.countDown();
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(bench.run(() -> 1)).isEqualTo(1));
    }

    @Test
    void refusesWhatFailsInAnyWay() {
        refuses("broken", () -> {
            throw new StackOverflowError();
        });
        refuses("broken", () -> {
            throw new IllegalStateException("what stands in the file");
        });
        refuses("empty", () -> {
            throw new FileRefused("empty");
        });
    }

    private void refuses(String reason, Callable<?> work) {
        assertThatThrownBy(() -> bench.run(work)).isInstanceOf(FileRefused.class).extracting("key")
                .isEqualTo("ledger.refused." + reason);
    }
}
