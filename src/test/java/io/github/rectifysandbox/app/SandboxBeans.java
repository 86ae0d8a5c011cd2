package io.github.rectifysandbox.app;

import io.github.rectify.ledger.LedgerImport;
import io.github.rectify.schedule.DueWork;
import io.github.rectify.schedule.Schedules;
import io.github.rectify.schedule.Wakeup;
import io.github.rectifysandbox.platform.Callback;
import io.github.rectifysandbox.platform.Corporation;
import io.github.rectifysandbox.platform.PlatformCipher;
import io.github.rectifysandbox.platform.Roster;
import io.github.rectifysandbox.platform.WeComSimulator;
import io.github.rectifysandbox.time.ClockDriver;
import io.github.rectifysandbox.time.MovableClock;
import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.support.TransactionTemplate;

/** The sandbox's parts, listed by hand: nothing here is found by scanning. */
@Configuration(proxyBeanMethods = false)
@Import({CgiBinController.class, ActsController.class, ClockController.class, PageController.class, OperatorController.class})
public class SandboxBeans {

    @Bean
    Words sandboxWords() {
        return new Words();
    }

    @Bean
    StoredClock storedClock(JdbcTemplate jdbc) {
        return new StoredClock(jdbc);
    }

    @Bean
    @Primary
    MovableClock movableClock(StoredClock stored, Environment environment) {
        return stored.clock(environment.getProperty(StoredClock.NOW));
    }

    @Bean
    @Primary
    Wakeup driverWakeup(ObjectProvider<ClockDriver> driver) {
        return new DriverWakeup(driver);
    }

    @Bean
    ClockDriver clockDriver(MovableClock clock, Schedules schedules, List<DueWork> works, StoredClock stored) {
        return new ClockDriver(clock, new ScheduleTimetable(schedules), works, stored);
    }

    @Bean
    Corporation corporation(@Value("${rectify.wecom.corp-id}") String corpId, @Value("${rectify.wecom.agent-id}") int agentId,
            @Value("${rectify.wecom.secret}") String secret, @Value("${rectify.wecom.token}") String token,
            @Value("${rectify.wecom.aes-key}") String aesKey) {
        return new Corporation(corpId, agentId, secret, token, aesKey, true);
    }

    @Bean
    WeComSimulator weComSimulator(Corporation corporation, JdbcTemplate jdbc, TransactionTemplate transaction,
            MovableClock clock) {
        return new WeComSimulator(corporation, new Roster(new PersonMembers(jdbc)), new JdbcJournal(jdbc, transaction), clock);
    }

    @Bean
    Callback callback(Corporation corporation, Environment environment, MovableClock clock) {
        return new Callback(() -> URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port")
                + "/wecom/callback"), new PlatformCipher(corporation), clock);
    }

    @Bean
    Phones phones(WeComSimulator platform, Callback callback, ClockDriver driver) {
        return new Phones(platform, callback, driver);
    }

    @Bean
    Opening opening(LedgerImport ledger, JdbcTemplate jdbc, Words words, Schedules schedules, ClockDriver driver,
            MovableClock clock, @Value("${rectify.public-url}") String url) {
        return new Opening(new DemoData(ledger, jdbc, words), schedules, driver, clock, url);
    }

    @Bean
    Closing closing(ClockDriver driver) {
        return new Closing(driver);
    }

    /** The platform and the sandbox's own calls: no account, no session of their own, this machine only. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain sandboxSecurity(HttpSecurity http) throws Exception {
        return http.securityMatcher("/cgi-bin/**", "/sandbox", "/sandbox/**")
                .authorizeHttpRequests(calls -> calls.anyRequest().access(new LoopbackOnly()))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refusals
                        .authenticationEntryPoint((request, response, e) -> response.sendError(403))
                        .accessDeniedHandler((request, response, e) -> response.sendError(403)))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'self'; img-src 'self' data: blob: https:; "
                                + "frame-ancestors 'none'; base-uri 'self'; form-action 'self'"))
                        .referrerPolicy(Customizer.withDefaults()))
                .build();
    }
}
