package io.github.rectify.schedule;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.rectifysandbox.database.EmbeddedMariaDb;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;

/** The room alone, as one node of an installation, on the real database with the settings every installation shares. */
final class ScheduleNode implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private ScheduleNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Quartz runs and the clock is the real one; the loops are off unless the properties say otherwise. */
    static ScheduleNode running(DataSource database, Map<String, Object> properties, RecurringWork... works) {
        return start(database, null, properties, works);
    }

    /** Nothing runs by itself, on a clock of the test. */
    static ScheduleNode driven(DataSource database, Clock clock, RecurringWork... works) {
        return start(database, clock, Map.of("spring.quartz.auto-startup", false), works);
    }

    private static ScheduleNode start(DataSource database, Clock clock, Map<String, Object> properties, RecurringWork... works) {
        Map<String, Object> all = new HashMap<>(Map.of("rectify.schedule.loops-enabled", false,
                "spring.main.banner-mode", "off", "logging.level.root", "WARN",
                "spring.quartz.properties.org.quartz.scheduler.idleWaitTime", "1000"));
        all.putAll(properties);
        return new ScheduleNode(new SpringApplicationBuilder(Room.class).web(WebApplicationType.NONE).registerShutdownHook(false)
                .properties(all)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.getBeanFactory().registerSingleton("dataSource", database);
                    if (clock != null) {
                        beans.registerBean("testClock", Clock.class, () -> clock, definition -> definition.setPrimary(true));
                    }
                    for (RecurringWork work : works) {
                        beans.getBeanFactory().registerSingleton(work.key(), work);
                    }
                })
                .run());
    }

    static HikariDataSource freshDatabase() {
        EmbeddedMariaDb server = EmbeddedMariaDb.shared();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.freshDatabase());
        config.setUsername(server.username());
        config.setPassword(server.password());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(12);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    Schedules schedules() {
        return get(Schedules.class);
    }

    @Override
    public void close() {
        context.close();
    }

    @ImportAutoConfiguration({PropertyPlaceholderAutoConfiguration.class, DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class, FlywayAutoConfiguration.class,
        MybatisAutoConfiguration.class, QuartzAutoConfiguration.class})
    @AutoConfigurationPackage
    @ComponentScan
    @EnableConfigurationProperties(ScheduleProperties.class)
    static class Room {
    }
}
