package io.github.rectify.ledger;

import io.github.rectify.ledger.writing.CaseArchive;
import io.github.rectify.ledger.writing.CaseEvent;
import io.github.rectify.ledger.writing.CaseEvidence;
import io.github.rectify.ledger.writing.CaseFile;
import io.github.rectify.ledger.writing.CaseMessage;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.Dossier;
import io.github.rectify.task.Dossiers;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.Evidence;
import io.github.rectify.task.EvidenceNotFound;
import io.github.rectify.task.Evidences;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the file of one case together. */
@Component
class CaseSheets {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final Set<String> DETAILS = Set.of("date", "percent", "from", "to", "until", "evidence", "of", "kind");

    private final Dossiers dossiers;
    private final Evidences evidences;
    private final People people;
    private final ExportWords words;
    private final Clock clock;
    private final CaseArchive archive;

    CaseSheets(Dossiers dossiers, Evidences evidences, People people, ExportWords words, Clock clock) {
        this.dossiers = dossiers;
        this.evidences = evidences;
        this.people = people;
        this.words = words;
        this.clock = clock;
        this.archive = new CaseArchive(words, BusinessTime.ZONE);
    }

    void write(TaskId id, String round, List<CaseMessage> messages, String by, OutputStream out) throws IOException {
        Dossier dossier = dossiers.get(id);
        Map<PersonId, Person> named = named(dossier);
        Instant now = clock.instant();
        archive.write(new CaseFile(id.value(), dossier.task().code(), facts(dossier.task(), round, named, now, by),
                dossier.headings(), dossier.text(), dossier.measures(), events(dossier.history(), named), messages,
                evidences.ofTask(id).stream().map(this::evidence).toList(), now, by), out);
    }

    private Map<PersonId, Person> named(Dossier dossier) {
        Set<PersonId> ids = Stream.concat(Stream.of(dossier.task().assigneeId(), dossier.task().leaderId()),
                        dossier.history().stream().flatMap(CaseSheets::persons).map(CaseSheets::person))
                .filter(Objects::nonNull).collect(Collectors.toSet());
        return people.find(ids);
    }

    private static Stream<@Nullable Long> persons(TaskEvent event) {
        String from = event.kind() == EventKind.TRANSFERRED ? event.detail("from") : null;
        String to = event.kind() == EventKind.TRANSFERRED ? event.detail("to") : null;
        return Stream.of(event.forPersonId(), from == null ? null : Long.valueOf(from), to == null ? null : Long.valueOf(to));
    }

    private static @Nullable PersonId person(@Nullable Long id) {
        return id == null ? null : new PersonId(id);
    }

    private List<CaseFile.Fact> facts(Task task, String round, Map<PersonId, Person> named, Instant now, String by) {
        return List.of(fact("unit", people.nameOf(task.unitId()).orElse("")), fact("round", round), fact("no", task.no()),
                fact("status", words.say("status." + task.status())), fact("department", task.department()),
                fact("leader", name(task.leaderId(), named)), fact("assignee", name(task.assigneeId(), named)),
                fact("due", task.status() == TaskStatus.LONG_TERM ? words.say("due.lasting") : task.dueOn()),
                fact("completed", task.completedOn()),
                fact("made", words.say("case.made", MINUTE.format(now.atZone(BusinessTime.ZONE)), by)));
    }

    private CaseFile.Fact fact(String name, @Nullable Object value) {
        String said = value == null ? "" : value.toString();
        return new CaseFile.Fact(words.say("case.fact." + name), said.isBlank() ? words.say("case.unknown") : said);
    }

    private static String name(@Nullable PersonId id, Map<PersonId, Person> named) {
        Person person = id == null ? null : named.get(id);
        return person == null ? "" : person.name();
    }

    private List<CaseEvent> events(List<TaskEvent> history, Map<PersonId, Person> named) {
        return history.stream().map(event -> event(event, new Detailed(event, history, named))).toList();
    }

    private CaseEvent event(TaskEvent event, Detailed detailed) {
        TaskStatus from = event.fromStatus();
        return new CaseEvent(event.at(), words.say("case.event." + event.kind()), event.byName(),
                name(person(event.forPersonId()), detailed.named()), words.say("case.channel." + event.channel()), event.note(), detail(detailed),
                from == null ? "" : words.say("status." + from), words.say("status." + event.toStatus()), event.cause());
    }

    /** The figures of a line in words; what is not known is shown as it was written. */
    private @Nullable String detail(Detailed line) {
        String detail = line.event().detail();
        return detail == null ? null : Arrays.stream(detail.split(" ")).map(part -> {
            int sign = part.indexOf('=');
            String name = sign < 0 ? "" : part.substring(0, sign);
            return DETAILS.contains(name) ? words.say("case.detail." + name, value(line, name, part.substring(sign + 1))) : part;
        }).collect(Collectors.joining(words.say("case.detail.and")));
    }

    private String value(Detailed line, String name, String written) {
        return switch (name) {
            case "until" -> MINUTE.format(Instant.parse(written).atZone(BusinessTime.ZONE));
            case "kind" -> words.say(line.undoes() ? "case.event." + written : "case.detail.kind." + written);
            case "of" -> line.row(Long.parseLong(written));
            default -> line.namesPersons() && written.chars().allMatch(Character::isDigit)
                    ? name(new PersonId(Long.parseLong(written)), line.named()) : written;
        };
    }

    /** A line with what its figures stand for: the lines before it, which a reader knows by their row, and the people. */
    private record Detailed(TaskEvent event, List<TaskEvent> history, Map<PersonId, Person> named) {

        boolean undoes() {
            return event.kind() == EventKind.UNDONE;
        }

        boolean namesPersons() {
            return event.kind() == EventKind.TRANSFERRED;
        }

        String row(long id) {
            return String.valueOf(1 + history.stream().takeWhile(before -> before.id() != id).count());
        }
    }

    private CaseEvidence evidence(Evidence one) {
        return new CaseEvidence(one.id().value(), one.name(), one.sha256(), one.at(), one.byName(), bytes(one));
    }

    private @Nullable Path bytes(Evidence one) {
        try {
            return evidences.original(one);
        } catch (EvidenceNotFound gone) {
            return null;
        }
    }
}
