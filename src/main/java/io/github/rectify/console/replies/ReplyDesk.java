package io.github.rectify.console.replies;

import io.github.rectify.console.access.Audit;
import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Fields;
import io.github.rectify.console.web.Format;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.UnitId;
import io.github.rectify.reply.Misreading;
import io.github.rectify.reply.MisreadingDraft;
import io.github.rectify.reply.MisreadingFilter;
import io.github.rectify.reply.MisreadingLabel;
import io.github.rectify.reply.Misreadings;
import io.github.rectify.reply.reading.Reading;
import io.github.rectify.reply.reading.ReplyReader;
import io.github.rectify.reply.reading.Situation;
import io.github.rectify.schedule.Calendars;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Tries replies and looks after the misread ones, for administrators: an account sees all, the administrator of a unit the people
 * and the replies of that unit. What is outside is as good as not there.
 */
@Component
class ReplyDesk {

    /** How many people are offered. */
    private static final int MOST_CHOICES = 200;

    private final ReplyReader reader;
    private final Calendars calendars;
    private final PersonSituation situations;
    private final People people;
    private final Misreadings misreadings;
    private final Audit audit;
    private final Format format;
    private final ReplyPeopleMapper choices;

    ReplyDesk(ReplyReader reader, Calendars calendars, PersonSituation situations, People people, Misreadings misreadings,
            Audit audit, Format format, ReplyPeopleMapper choices) {
        this.reader = reader;
        this.calendars = calendars;
        this.situations = situations;
        this.people = people;
        this.misreadings = misreadings;
        this.audit = audit;
        this.format = format;
        this.choices = choices;
    }

    /** @throws Refusal for anybody else: what people wrote is not for every eye */
    static void checkAdministrator(Sight sight) {
        if (!sight.isAdministrator()) {
            throw new Refusal(HttpStatus.FORBIDDEN, "NOT_ALLOWED");
        }
    }

    /** The form with a person's tasks in it, if another person than before is wished for. */
    TryForm loaded(TryForm form, boolean again, Sight sight) {
        if (form.person().isEmpty() || !again && !form.isToBeLoaded()) {
            return form;
        }
        return form.with(situations.of(person(form.person(), sight), form.roleWanted(), day(form), sight));
    }

    /** @throws Refusal if there is none of this user id in sight, and not exactly one of this name */
    private Person person(String wanted, Sight sight) {
        return people.byUserId(wanted).filter(person -> sight.administers(person.unitId())).orElseGet(() -> named(wanted, sight));
    }

    private Person named(String name, Sight sight) {
        List<ReplyPeopleMapper.Choice> namesakes = choices.choices(sight, name, 2);
        if (namesakes.size() > 1) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "SEVERAL_PERSONS", name);
        }
        return namesakes.stream().findFirst().flatMap(one -> people.byUserId(one.userId()))
                .orElseThrow(() -> Refusal.notFound("NO_PERSON_HERE", name));
    }

    /** Some of the people to choose from; all can be named. */
    List<ReplyPeopleMapper.Choice> people(Sight sight) {
        return choices.choices(sight, null, MOST_CHOICES);
    }

    Reading read(TryForm form) {
        return reader.read(form.reply(), situation(form));
    }

    private Situation situation(TryForm form) {
        return new Situation(form.readAs(), day(form), form.tasks(), form.codes(), calendars.current());
    }

    private LocalDate day(TryForm form) {
        LocalDate day = Fields.day("today", form.today());
        return day == null ? format.today() : day;
    }

    /** @return false if the very same was reported before */
    boolean report(TryForm form, LabelForm expected, String note, Sight sight) {
        Situation situation = situation(form);
        MisreadingLabel label = expected.label(situation.open().stream().map(task -> task.code()).toList());
        Person person = form.person().isEmpty() ? null : person(form.person(), sight);
        PersonSituation.Found found = person == null ? null : situations.of(person, situation.role(), situation.today(), sight);
        MisreadingDraft draft = new MisreadingDraft(situation, found == null ? Set.of() : found.sensitive(), form.reply(), read(form));
        return misreadings.report(found == null ? ownUnit(sight) : found.unit(), draft, label, sight.viewer().getName(), note(note));
    }

    /** What the administrator of a unit makes up is that unit's to look at. */
    private static @Nullable UnitId ownUnit(Sight sight) {
        return sight.administered().stream().findFirst().orElse(null);
    }

    private static @Nullable String note(String note) {
        String given = Fields.given(note);
        if (given != null && given.length() > Misreadings.LONGEST_NOTE) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "TOO_LONG", "note", String.valueOf(Misreadings.LONGEST_NOTE));
        }
        return given;
    }

    MisreadingFilter filter(Misreading.@Nullable Reason reason, @Nullable Boolean settled, Sight sight) {
        return new MisreadingFilter(reason, settled, sight.everything() ? null : sight.administered());
    }

    /** @throws Refusal if it is not there, not for this viewer, or settled already */
    void settle(long id, LabelForm expected, String note, Sight sight) {
        Misreading found = misreadings.find(id).filter(misreading -> isSeen(misreading, sight))
                .orElseThrow(() -> Refusal.notFound("NO_MISREADING", id));
        MisreadingLabel label = expected.label(found.open().stream().map(task -> task.code()).toList());
        if (!misreadings.settle(id, label, sight.viewer().getName(), note(note))) {
            throw new Refusal(HttpStatus.CONFLICT, "MISREADING_SETTLED");
        }
    }

    private static boolean isSeen(Misreading misreading, Sight sight) {
        UnitId unit = misreading.unit();
        return sight.everything() || unit != null && sight.administers(unit);
    }

    /** What people wrote leaves the house: that is on record. */
    void recordExport(MisreadingFilter filter, Sight sight) {
        audit.record(sight.viewer().getName(), Audit.Action.EXPORT, "misreadings",
                "reason=" + filter.reason() + " settled=" + filter.settled());
    }
}
