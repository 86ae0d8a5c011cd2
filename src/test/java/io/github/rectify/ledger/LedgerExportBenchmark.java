package io.github.rectify.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.ledger.writing.Part;
import io.github.rectify.people.People;
import io.github.rectify.schedule.WorkingCalendar;
import io.github.rectify.task.TaskIntake;
import io.github.rectifysandbox.database.EmbeddedMariaDb;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What a ledger of 50,000 tasks with four measures each costs; run by name. The heap is what the build gives to tests: lower it there
 * to see with how little it does.
 */
@SpringBootTest(classes = LedgerHouse.Rooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class LedgerExportBenchmark {

    private static final int TASKS = 50_000;
    private static final int MEASURES = 4;
    private static final int BATCH = 1_000;

    @Autowired
    LedgerExport export;
    @Autowired
    TaskIntake intake;
    @Autowired
    People people;
    @Autowired
    JdbcTemplate jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        EmbeddedMariaDb server = EmbeddedMariaDb.shared();
        String url = server.freshDatabase() + "&rewriteBatchedStatements=true";
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", server::username);
        registry.add("spring.datasource.password", server::password);
    }

    @Test
    void writesFiftyThousandTasksInBoundedMemory() throws IOException {
        Part part = new Part(intake.roundNamed("大"), "大", people.unitNamed("大区"), "大区");
        fill(part);
        for (String file : List.of("ledger.xlsx", "weekly.xlsx")) {
            long start = System.nanoTime();
            Counting out = new Counting();
            if (file.startsWith("ledger")) {
                export.ledger(List.of(part), true, WorkingCalendar.of(Set.of(2023), Map.of()), out);
            } else {
                export.weekly(List.of(part), LocalDate.parse("2023-03-13"), out);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.printf("%s: %,d tasks, %,d rows, %.1f s, %,.0f rows/s, %,d KB, with a heap of %d MB%n", file, TASKS,
                    TASKS * MEASURES, took.toMillis() / 1000.0, TASKS * MEASURES * 1000.0 / took.toMillis(), out.bytes >> 10,
                    Runtime.getRuntime().maxMemory() >> 20);
            assertThat(out.bytes).isPositive();
        }
    }

    private void fill(Part part) {
        for (int from = 1; from <= TASKS; from += BATCH) {
            List<Object[]> problems = new ArrayList<>();
            List<Object[]> tasks = new ArrayList<>();
            List<Object[]> measures = new ArrayList<>();
            List<Object[]> events = new ArrayList<>();
            for (int i = from; i < from + BATCH; i++) {
                problems.add(new Object[] {i, part.round().value(), part.unit().value(), String.format("%064d", i), String.valueOf(i), i,
                    "（一）在“日常监督”方面", "第" + i + "项制度执行不到位，" + "经核查属实，需要限期整改。".repeat(5)});
                tasks.add(new Object[] {i, i, part.round().value(), part.unit().value(), String.valueOf(i), String.valueOf(i),
                    "第" + i + "项制度执行不到位", i % 3 == 0 ? "CLOSED" : "IN_PROGRESS", LocalDate.parse("2023-03-01").plusDays(i % 60)});
                events.add(new Object[] {i});
                for (int m = 1; m <= MEASURES; m++) {
                    measures.add(new Object[] {i, m, "第" + m + "条措施：修订制度，组织培训，逐项核对，按月报告。"});
                }
            }
            jdbc.batchUpdate("INSERT INTO problem (id, round_id, unit_id, source_key, no, position, headings, text, persons) "
                    + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, '')", problems);
            jdbc.batchUpdate("INSERT INTO task (id, problem_id, round_id, unit_id, code, no, title, level, status, due_on, opened_at) "
                    + "VALUES (?, ?, ?, ?, ?, ?, ?, 'INTERNAL', ?, ?, '2023-03-01')", tasks);
            jdbc.batchUpdate("INSERT INTO measure (task_id, position, text) VALUES (?, ?, ?)", measures);
            jdbc.batchUpdate("INSERT INTO task_event (task_id, at, kind, to_status, by_name, channel) VALUES (?, '2023-03-01', 'IMPORTED', "
                    + "'IN_PROGRESS', 'x', 'IMPORT')", events);
        }
    }

    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int from, int length) {
            bytes += length;
        }
    }
}
