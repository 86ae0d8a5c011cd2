package io.github.rectifysandbox.database;

import java.util.List;
import java.util.Set;

/** Runs something when the JVM ends, after the Spring contexts have closed: a closing application still wants its database. */
final class LastHook {

    private static final Set<String> SPRING_HOOKS = Set.of("SpringApplicationShutdownHook", "SpringContextShutdownHook");
    private static final long LONGEST_WAIT_MILLIS = 60_000;

    private LastHook() {
    }

    static void add(Runnable action) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            awaitSpring();
            action.run();
        }, "embedded-database-end"));
    }

    /** All hooks are started at once and in any order; the pause lets the JVM start the others before they are looked for. */
    private static void awaitSpring() {
        try {
            Thread.sleep(100);
            for (Thread hook : springHooks()) {
                hook.join(LONGEST_WAIT_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Thread> springHooks() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> SPRING_HOOKS.contains(thread.getName())).toList();
    }
}
