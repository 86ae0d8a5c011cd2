package io.github.rectifysandbox.app;

import io.github.rectify.schedule.Schedules;
import io.github.rectifysandbox.time.ClockDriver;
import io.github.rectifysandbox.time.MovableClock;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Opens the sandbox once the server runs: the demo's data, what was missed while it was down, then time begins to pass. */
final class Opening implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger("sandbox");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final DemoData demo;
    private final Schedules schedules;
    private final ClockDriver driver;
    private final MovableClock clock;
    private final String url;

    Opening(DemoData demo, Schedules schedules, ClockDriver driver, MovableClock clock, String url) {
        this.demo = demo;
        this.schedules = schedules;
        this.driver = driver;
        this.clock = clock;
        this.url = url;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        demo.loadOnce();
        driver.act(schedules::catchUpAlone);
        driver.start();
        log.info("Ready in {} s: {}/sandbox (phones and clock), {} (console: admin / rectify-sandbox). Here it is {}.",
                ready.getTimeTaken() == null ? "?" : ready.getTimeTaken().toMillis() / 100 / 10.0, url, url,
                MOMENT.format(clock.instant().atZone(MovableClock.ZONE)));
    }
}
