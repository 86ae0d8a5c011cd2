package io.github.rectify.ledger;

import io.github.rectify.ledger.file.FileRefused;
import io.github.rectify.ledger.table.NamedPerson;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people of a unit that a ledger names:
 * <ol>
 * <li>as somebody answered, for this file or once before;
 * <li>the only one of this name;
 * <li>of several, the only one in the department printed beside the name or in the row, then the only one with the post.
 * </ol>
 * Whoever is not found so is asked about once, with those who may be meant; nobody is taken because a name is nearly theirs.
 */
final class PersonMatching {

    private static final int MOST_CANDIDATES = 8;
    private static final int MOST_ROWS = 20;

    private final List<Person> everybody;
    private final Map<String, List<Person>> byName = new HashMap<>();
    private final Map<String, Optional<PersonId>> remembered;
    private final Map<String, Optional<Person>> answered = new HashMap<>();
    private final Map<String, Asked> asked = new LinkedHashMap<>();

    /** A question while the rows that raise it come in. */
    private record Asked(String name, String context, Question.Reason reason, List<Person> candidates, List<Integer> rows) {
    }

    /** Who is meant, as far as it is known; {@code why} says why it is not. */
    record Question(String key, String name, String context, Reason reason, List<Person> candidates, List<Integer> rows) {

        /** Why somebody is not found. */
        enum Reason { AMBIGUOUS, UNKNOWN, LEFT }
    }

    /**
     * @param everybody of the unit, those who left too
     * @param answers user ids by printed name
     * @throws FileRefused if an answer names nobody of the unit
     */
    PersonMatching(List<Person> everybody, Map<String, Optional<PersonId>> remembered, Map<String, String> answers) {
        this.everybody = everybody;
        this.remembered = remembered;
        everybody.forEach(person -> byName.computeIfAbsent(person.name(), none -> new ArrayList<>()).add(person));
        answers.forEach((key, userId) -> answered.put(key.strip(), userId.isBlank() ? Optional.empty()
                : Optional.of(everybody.stream().filter(Person::active).filter(person -> person.userId().value()
                        .equalsIgnoreCase(userId.strip())).findFirst()
                        .orElseThrow(() -> new FileRefused("people-answer", shown(key), shown(userId))))));
    }

    List<String> names() {
        return everybody.stream().map(Person::name).toList();
    }

    Map<String, Optional<Person>> answered() {
        return answered;
    }

    List<Question> questions() {
        return asked.entrySet().stream().map(entry -> new Question(entry.getKey(), entry.getValue().name(),
                entry.getValue().context(), entry.getValue().reason(), entry.getValue().candidates(), entry.getValue().rows())).toList();
    }

    /** How a name is asked about: with what is printed beside it, else with the departments of its row. */
    static String key(NamedPerson named, List<String> departments) {
        return named.name() + "|" + context(named, departments);
    }

    private static String context(NamedPerson named, List<String> departments) {
        return named.around().isBlank() ? String.join(",", departments) : named.around();
    }

    @Nullable Person find(NamedPerson named, List<String> departments, int row) {
        String key = key(named, departments);
        for (String one : List.of(key, named.name())) {
            if (answered.containsKey(one)) {
                return answered.get(one).orElse(null);
            }
        }
        for (String one : List.of(key, named.name())) {
            Optional<PersonId> known = remembered.get(LedgerMemory.hash(one));
            if (known != null) {
                Person person = known.flatMap(id -> everybody.stream().filter(Person::active).filter(other -> other.id().equals(id))
                        .findFirst()).orElse(null);
                if (person != null || known.isEmpty()) {
                    return person;
                }
            }
        }
        List<Person> same = byName.getOrDefault(named.name(), List.of());
        List<Person> active = same.stream().filter(Person::active).toList();
        Person meant = active.size() == 1 ? active.get(0) : narrowed(active, named, departments);
        if (meant == null) {
            ask(key, named, departments, same, active, row);
        }
        return meant;
    }

    private static @Nullable Person narrowed(List<Person> active, NamedPerson named, List<String> departments) {
        List<Person> there = active.stream().filter(person -> !person.department().isBlank())
                .filter(person -> Stream.concat(Stream.of(named.around()), departments.stream())
                        .anyMatch(place -> isSame(place, person.department()))).toList();
        if (there.size() == 1) {
            return there.get(0);
        }
        List<Person> left = there.isEmpty() ? active : there;
        List<Person> posted = left.stream().filter(person -> !named.around().isBlank() && !person.title().isBlank())
                .filter(person -> isSame(named.around(), person.title())).toList();
        return posted.size() == 1 ? posted.get(0) : null;
    }

    private static boolean isSame(String one, String other) {
        return !one.isBlank() && (one.contains(other) || other.contains(one));
    }

    private void ask(String key, NamedPerson named, List<String> departments, List<Person> same, List<Person> active, int row) {
        Asked known = asked.get(key);
        if (known == null) {
            Question.Reason reason = active.size() > 1 ? Question.Reason.AMBIGUOUS : !same.isEmpty() ? Question.Reason.LEFT
                    : Question.Reason.UNKNOWN;
            known = new Asked(named.name(), context(named, departments), reason,
                    active.isEmpty() ? near(named.name(), departments) : active, new ArrayList<>());
            asked.put(key, known);
        }
        if (known.rows().size() < MOST_ROWS && !known.rows().contains(row)) {
            known.rows().add(row);
        }
    }

    /** Those whose names differ by one character, those of the department first. */
    private List<Person> near(String name, List<String> departments) {
        return everybody.stream().filter(Person::active).filter(person -> isNear(name, person.name()))
                .sorted(Comparator.comparing(person -> departments.stream().noneMatch(place -> isSame(place, person.department()))))
                .limit(MOST_CANDIDATES).toList();
    }

    private static boolean isNear(String one, String other) {
        if (Objects.equals(one, other)) {
            return false;
        }
        if (one.length() == other.length()) {
            int differ = 0;
            for (int i = 0; i < one.length(); i++) {
                differ += one.charAt(i) == other.charAt(i) ? 0 : 1;
            }
            boolean turned = one.length() > 2 && differ == 2 && one.chars().sorted().boxed().toList().equals(other.chars().sorted().boxed().toList());
            boolean surname = one.length() > 2 || one.charAt(0) == other.charAt(0);
            return differ == 1 && one.length() > 1 && surname || turned;
        }
        String longer = one.length() > other.length() ? one : other;
        String shorter = longer.equals(one) ? other : one;
        if (longer.length() - shorter.length() != 1 || shorter.length() < 2) {
            return false;
        }
        for (int i = 0; i < longer.length(); i++) {
            if ((longer.substring(0, i) + longer.substring(i + 1)).equals(shorter)) {
                return true;
            }
        }
        return false;
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40);
    }
}
