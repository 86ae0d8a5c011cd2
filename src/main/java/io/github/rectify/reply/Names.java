package io.github.rectify.reply;

import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who is meant by a name, in the writer's own unit; where several bear it, the writer is asked. */
@Component
class Names {

    private static final int SHORTEST_NAME = 2;

    private final People people;
    private final Answers answers;

    Names(People people, Answers answers) {
        this.people = people;
        this.answers = answers;
    }

    /** The one colleague whose name stands in a text; empty if there is none, or several are named or bear it. */
    Optional<Person> mentioned(Turn turn, @Nullable String text) {
        List<Person> found = text == null ? List.of() : people.inUnit(turn.person().unitId()).stream().filter(Person::active)
                .filter(person -> !person.id().equals(turn.person().id()))
                .filter(person -> person.name().length() >= SHORTEST_NAME && text.contains(person.name())).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** What comes of a deed about a person, once it is known who. */
    Done find(Turn turn, Deed deed, String name, Function<Person, Done> then) {
        if (deed.to() != null) {
            return then.apply(people.get(new PersonId(deed.to())));
        }
        List<Person> found = people.named(turn.person().unitId(), name);
        if (found.size() == 1) {
            return then.apply(found.get(0));
        }
        if (found.isEmpty()) {
            return Done.of(Said.only(answers.words("person.none", name), "NO_SUCH_PERSON"));
        }
        List<Asked.Option> options = found.stream().map(person -> new Asked.Option(
                answers.words("person.option", person.name(), person.department()),
                answers.words("person.detail", person.name(), person.department(), person.title()),
                List.of(deed.withTo(person.id())))).toList();
        return Done.ask(Asked.choice(Asked.About.PERSON, answers.words("ask.person", name), deed.does().words(), false, options));
    }
}
