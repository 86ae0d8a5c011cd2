package io.github.rectify.ledger;

import io.github.rectify.ledger.writing.LedgerBook;
import io.github.rectify.ledger.writing.LedgerRow;
import io.github.rectify.ledger.writing.Part;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.schedule.WorkingCalendar;
import io.github.rectify.task.Deadline;
import io.github.rectify.task.Dossier;
import io.github.rectify.task.Dossiers;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.Level;
import io.github.rectify.task.Light;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the rows of the ledger from what is on file. */
@Component
class LedgerSheets {

    private static final Set<EventKind> DECIDED = Set.of(EventKind.EXTENSION_GRANTED, EventKind.EXTENSION_REFUSED);

    private final Dossiers dossiers;
    private final People people;
    private final ExportWords words;
    private final LastReport lastReport;
    private final Clock clock;

    LedgerSheets(Dossiers dossiers, People people, ExportWords words, LastReport lastReport, Clock clock) {
        this.dossiers = dossiers;
        this.people = people;
        this.words = words;
        this.lastReport = lastReport;
        this.clock = clock;
    }

    void write(List<Part> parts, boolean sensitive, WorkingCalendar calendar, OutputStream out) throws IOException {
        LocalDate today = BusinessTime.today(clock);
        try (LedgerBook book = new LedgerBook(words, today, parts)) {
            Rows rows = new Rows(today, calendar, sensitive);
            for (Part part : parts) {
                book.begin(part);
                dossiers.read(part.round(), part.unit(), some -> {
                    Map<PersonId, Person> named = named(some);
                    some.forEach(dossier -> book.add(rows.row(dossier, named)));
                });
            }
            book.write(out);
        }
    }

    private Map<PersonId, Person> named(List<Dossier> some) {
        return people.find(some.stream().map(Dossier::task).flatMap(task -> Stream.of(task.assigneeId(), task.leaderId()))
                .filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /** The rows of one day. */
    private final class Rows {

        private final LocalDate today;
        private final WorkingCalendar calendar;
        private final boolean sensitive;

        Rows(LocalDate today, WorkingCalendar calendar, boolean sensitive) {
            this.today = today;
            this.calendar = calendar;
            this.sensitive = sensitive;
        }

        LedgerRow row(Dossier dossier, Map<PersonId, Person> named) {
            Task task = dossier.task();
            boolean hidden = task.level() == Level.SENSITIVE && !sensitive;
            Light light = task.light(today, calendar);
            List<TaskEvent> standing = dossier.standing();
            return new LedgerRow(task.no(), task.code(), hidden ? "" : String.join("\n", dossier.headings()),
                    hidden ? words.say("hidden") : dossier.text(), hidden ? List.of() : dossier.measures(),
                    name(task.leaderId(), named), task.department() == null ? "" : task.department(),
                    name(task.assigneeId(), named), task.status() == TaskStatus.LONG_TERM ? null : task.dueOn(),
                    task.status() == TaskStatus.LONG_TERM ? words.say("due.lasting") : "",
                    words.say("status." + task.status()), task.completedOn(), light, lightWord(task, light),
                    hidden ? "" : lastReport.of(standing), local(task.lastReportAt()), hidden ? "" : extensions(standing));
        }

        private static String name(@Nullable PersonId id, Map<PersonId, Person> named) {
            Person person = id == null ? null : named.get(id);
            return person == null ? "" : person.name();
        }

        private String lightWord(Task task, Light light) {
            Deadline deadline = task.deadline();
            if (light == Light.GREEN || deadline == null) {
                return words.say("light.GREEN");
            }
            long days = light == Light.RED ? deadline.daysLate(today) : deadline.daysLeft(today);
            return light == Light.YELLOW && days == 0 ? words.say("light.YELLOW.today") : words.say("light." + light, days);
        }

        private String extensions(List<TaskEvent> standing) {
            return standing.stream().filter(event -> DECIDED.contains(event.kind())).map(event -> {
                String from = event.detail("from");
                String to = event.detail("to");
                return words.say("extension." + event.kind(), event.at().atZone(BusinessTime.ZONE).toLocalDate(),
                        from == null ? words.say("extension.none") : from, to == null ? "" : to);
            }).collect(Collectors.joining("\n"));
        }

        private static @Nullable LocalDateTime local(@Nullable Instant at) {
            return at == null ? null : at.atZone(BusinessTime.ZONE).toLocalDateTime();
        }
    }
}
