package io.github.rectifysandbox.app;

import io.github.rectifysandbox.time.ClockDriver;
import org.springframework.context.SmartLifecycle;

/**
 * Stops time before the web server goes: the simulator answers through it, so driving on would look like a platform that is
 * down for weeks.
 */
final class Closing implements SmartLifecycle {

    private final ClockDriver driver;
    private volatile boolean running;

    Closing(ClockDriver driver) {
        this.driver = driver;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            driver.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
