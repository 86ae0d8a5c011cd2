package io.github.rectifysandbox.app;

import io.github.rectify.schedule.Schedules;
import io.github.rectifysandbox.time.ClockDriver;
import io.github.rectifysandbox.time.MovableClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens the sandbox: the demo's data before the server takes its first call, what was missed while it was down once the
 * server runs (the simulator answers through it); then time begins to pass. Calls to the sandbox wait until that is done, so
 * whoever gets an answer finds everything in place.
 */
final class Opening extends OncePerRequestFilter implements SmartLifecycle, ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger("sandbox");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Before the web server, which stands at {@code Integer.MAX_VALUE - 2048}. */
    private static final int BEFORE_THE_SERVER = Integer.MAX_VALUE - 4096;
    private static final int PATIENCE_SECONDS = 60;

    private final DemoData demo;
    private final Schedules schedules;
    private final ClockDriver driver;
    private final MovableClock clock;
    private final String url;
    private final CountDownLatch open = new CountDownLatch(1);
    private volatile boolean running;

    Opening(DemoData demo, Schedules schedules, ClockDriver driver, MovableClock clock, String url) {
        this.demo = demo;
        this.schedules = schedules;
        this.driver = driver;
        this.clock = clock;
        this.url = url;
    }

    @Override
    public void start() {
        demo.loadOnce();
        running = true;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        driver.act(schedules::catchUpAlone);
        driver.start();
        open.countDown();
        log.info("Ready in {} s: {}/sandbox (phones and clock), {} (console: admin / rectify-sandbox). Here it is {}.",
                ready.getTimeTaken() == null ? "?" : ready.getTimeTaken().toMillis() / 100 / 10.0, url, url,
                MOMENT.format(clock.instant().atZone(MovableClock.ZONE)));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/sandbox");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (!open.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        chain.doFilter(request, response);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_SERVER;
    }
}
