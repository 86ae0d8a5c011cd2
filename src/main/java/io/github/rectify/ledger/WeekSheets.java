package io.github.rectify.ledger;

import io.github.rectify.ledger.writing.Part;
import io.github.rectify.ledger.writing.Week;
import io.github.rectify.ledger.writing.WeekBook;
import io.github.rectify.ledger.writing.WeekFigures;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.Dossier;
import io.github.rectify.task.Dossiers;
import io.github.rectify.task.Task;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts the week of some parts. */
@Component
class WeekSheets {

    private final Dossiers dossiers;
    private final People people;
    private final ExportWords words;

    WeekSheets(Dossiers dossiers, People people, ExportWords words) {
        this.dossiers = dossiers;
        this.people = people;
        this.words = words;
    }

    void write(List<Part> parts, LocalDate on, OutputStream out) throws IOException {
        WeekFigures figures = new WeekFigures(Week.until(on, BusinessTime.ZONE), BusinessTime.ZONE);
        for (Part part : parts) {
            dossiers.read(part.round(), part.unit(), some -> {
                Map<PersonId, Person> named = people.find(some.stream().map(Dossier::task).map(Task::assigneeId)
                        .filter(Objects::nonNull).collect(Collectors.toSet()));
                some.forEach(dossier -> figures.add(part.unitName(), dossier, task -> name(task, named)));
            });
        }
        boolean several = parts.stream().map(Part::unit).distinct().count() > 1;
        String whose = several || parts.isEmpty() ? parts.stream().map(Part::roundName).distinct().count() == 1
                ? parts.get(0).roundName() : "" : parts.get(0).unitName();
        new WeekBook(words, figures, whose, several).write(out);
    }

    private static String name(Task task, Map<PersonId, Person> named) {
        Person person = task.assigneeId() == null ? null : named.get(task.assigneeId());
        return person == null ? "" : person.name();
    }
}
