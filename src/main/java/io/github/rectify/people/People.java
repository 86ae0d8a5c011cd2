package io.github.rectify.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people and units, and who answers for whom on a given business day. */
@Component
public class People {

    /** How many stand-ins in a row are followed before the chain is given up. */
    private static final int LONGEST_CHAIN = 5;

    private final PersonMapper mapper;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    People(PersonMapper mapper, Clock clock, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.clock = clock;
        this.events = events;
    }

    public Optional<Person> find(PersonId id) {
        return mapper.byId(id.value()).map(PersonRow::person);
    }

    /** @throws PersonNotFound if there is none */
    public Person get(PersonId id) {
        return find(id).orElseThrow(() -> new PersonNotFound(id));
    }

    public Map<PersonId, Person> find(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return mapper.byIds(ids.stream().map(PersonId::value).collect(Collectors.toSet())).stream()
                .map(PersonRow::person)
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** Finds a member by the platform's user id, in any case of letters; empty too if it could be none. */
    public Optional<Person> byUserId(String userId) {
        return UserId.isValid(userId)
                ? mapper.byUserKey(new UserId(userId).key()).map(PersonRow::person)
                : Optional.empty();
    }

    public List<Person> inUnit(UnitId unit) {
        return mapper.inUnit(unit.value()).stream().map(PersonRow::person).toList();
    }

    /** The unit's first in charge, if one is entered; with several, the one entered first. */
    public Optional<Person> chiefOf(UnitId unit) {
        return withRole(unit, Role.CHIEF).stream().findFirst();
    }

    /** Active people of a unit who have a role. */
    public List<Person> withRole(UnitId unit, Role role) {
        return mapper.withRole(unit.value(), role.name()).stream().map(PersonRow::person).toList();
    }

    /** Active people of all units who have a role. */
    public List<Person> withRole(Role role) {
        return mapper.withRole(null, role.name()).stream().map(PersonRow::person).toList();
    }

    public Optional<UnitId> unit(String name) {
        return mapper.unitId(name).map(UnitId::new);
    }

    public Optional<String> nameOf(UnitId unit) {
        return mapper.unitName(unit.value());
    }

    /** The unit of this name, entered if there is none; safe against two doing so at once. */
    @Transactional
    public UnitId unitNamed(String name) {
        return unit(name).orElseGet(() -> {
            try {
                mapper.insertUnit(name);
            } catch (DuplicateKeyException seen) {
                // another transaction was faster; its row is there
            }
            return unit(name).orElseThrow();
        });
    }

    /**
     * Enters or updates people of a unit, all or none. A leader is looked up among the drafts and the people already there.
     *
     * @throws IllegalArgumentException if a leader is neither; the caller checks first and says so by row
     */
    @Transactional
    public IntakeCount intake(UnitId unit, List<PersonDraft> drafts) {
        int created = 0;
        int updated = 0;
        for (PersonDraft draft : drafts) {
            Optional<Person> known = byUserId(draft.userId().value());
            String roles = PersonRow.join(draft.roles());
            if (known.isEmpty()) {
                mapper.insert(draft, unit.value(), roles);
                created++;
            } else if (differs(known.get(), unit, draft)) {
                mapper.update(draft, unit.value(), roles);
                updated++;
            }
        }
        for (PersonDraft draft : drafts) {
            mapper.setLeader(draft.userId().key(), leaderId(draft));
        }
        return new IntakeCount(created, updated, drafts.size() - created - updated);
    }

    private boolean differs(Person known, UnitId unit, PersonDraft draft) {
        return !known.active() || !known.unitId().equals(unit) || !known.userId().equals(draft.userId())
                || !known.name().equals(draft.name()) || !known.title().equals(draft.title())
                || !known.department().equals(draft.department()) || !known.roles().equals(draft.roles())
                || !leaderKey(known).equals(Optional.ofNullable(draft.leader()).map(UserId::key));
    }

    private Optional<String> leaderKey(Person known) {
        return Optional.ofNullable(known.leaderId()).flatMap(this::find).map(leader -> leader.userId().key());
    }

    private @Nullable Long leaderId(PersonDraft draft) {
        UserId leader = draft.leader();
        if (leader == null) {
            return null;
        }
        return byUserId(leader.value()).map(found -> found.id().value())
                .orElseThrow(() -> new IllegalArgumentException("unknown leader " + leader));
    }

    /** Who answers for a person on a business day, following stand-ins of stand-ins; a chain that circles leads to nobody. */
    public Presence presence(PersonId id, LocalDate day) {
        Person wanted = get(id);
        Set<PersonId> seen = new HashSet<>();
        Person at = wanted;
        for (int step = 0; step <= LONGEST_CHAIN && seen.add(at.id()); step++) {
            if (!at.active()) {
                return new Presence.Nobody(wanted, at == wanted ? Presence.Why.LEFT : Presence.Why.AWAY);
            }
            Optional<AbsenceRow> absence = mapper.absenceOf(at.id().value(), day);
            if (absence.isEmpty()) {
                return at == wanted ? new Presence.Here(wanted) : new Presence.StandIn(wanted, at);
            }
            Long standIn = absence.get().standInId();
            if (standIn == null) {
                break;
            }
            at = get(new PersonId(standIn));
        }
        return new Presence.Nobody(wanted, Presence.Why.AWAY);
    }

    /** Whether {@code person} answers for {@code wanted} on the day: it is they themselves or their stand-in. */
    public boolean answersFor(PersonId person, PersonId wanted, LocalDate day) {
        if (person.equals(wanted)) {
            return true;
        }
        Person told = presence(wanted, day).told();
        return told != null && told.id().equals(person);
    }

    /** The others for whom this one answers on a day, through a chain of stand-ins too: those of {@link #answersFor}. */
    public List<PersonId> standingInFor(PersonId standIn, LocalDate day) {
        Set<PersonId> found = new LinkedHashSet<>();
        Deque<PersonId> open = new ArrayDeque<>(List.of(standIn));
        while (!open.isEmpty()) {
            for (Long number : mapper.standingInFor(open.pop().value(), day)) {
                PersonId absent = new PersonId(number);
                if (!absent.equals(standIn) && answersFor(standIn, absent, day) && found.add(absent)) {
                    open.push(absent);
                }
            }
        }
        return List.copyOf(found);
    }

    /** Active people of a unit who bear exactly this name; several may. */
    public List<Person> named(UnitId unit, String name) {
        return mapper.named(unit.value(), name.strip()).stream().map(PersonRow::person).toList();
    }

    /** A person's times away that are not over before a day, the nearest first. */
    public List<Absence> absencesOf(PersonId person, LocalDate from) {
        return mapper.absencesOf(person.value(), from).stream().map(AbsenceRow::absence).toList();
    }

    /**
     * Records a time away; entering one with the same first day replaces it, and on days two share the one recorded last counts.
     * Publishes {@link LeaveChanged}.
     */
    @Transactional
    public void away(Absence absence, String by) {
        Instant now = clock.instant();
        Absence before = mapper.absenceFrom(absence.personId().value(), absence.fromOn()).map(AbsenceRow::absence)
                .orElse(null);
        if (mapper.updateAbsence(absence, now, by) == 0) {
            mapper.insertAbsence(absence, now, by);
        }
        events.publishEvent(new LeaveChanged(absence.personId(), before, absence));
    }

    /**
     * Takes back a time away by its first day. Publishes {@link LeaveChanged}.
     *
     * @return how it was on file, so that it can be entered again; empty if there is none
     */
    @Transactional
    public Optional<Absence> cancelAbsence(PersonId person, LocalDate fromOn) {
        Optional<Absence> known = mapper.absenceFrom(person.value(), fromOn).map(AbsenceRow::absence);
        if (known.isEmpty() || mapper.deleteAbsence(person.value(), fromOn) == 0) {
            return Optional.empty();
        }
        events.publishEvent(new LeaveChanged(person, known.get(), null));
        return known;
    }
}
