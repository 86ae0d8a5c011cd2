package io.github.rectify.console.access;

import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.UnitId;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Channel;
import io.github.rectify.task.Task;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one viewer may see at this moment. Queries take it as a parameter, so that what is outside is as good as not there.
 *
 * @param viewer who looks
 * @param everything an account of the console: nothing is hidden
 * @param units units seen whole, by their chief, the chief's stand-in, and their administrators
 * @param people whose tasks are seen, as the one who answers for them or leads them: the person and those they stand in for
 * @param administered units in which they may act for others
 * @param person the person who looks, or null for an account
 */
public record Sight(Viewer viewer, boolean everything, Set<UnitId> units, Set<PersonId> people, Set<UnitId> administered,
        @Nullable Person person) {

    public Sight {
        units = Set.copyOf(units);
        people = Set.copyOf(people);
        administered = Set.copyOf(administered);
    }

    /** Whether they may act for others and read what the bot said to others of a unit. */
    public boolean administers(UnitId unit) {
        return everything || administered.contains(unit);
    }

    /** Whether they see a unit whole: as its chief or in the chief's place, or as an administrator. */
    public boolean oversees(UnitId unit) {
        return everything || units.contains(unit);
    }

    /** Whether they see a task: it is of a unit they see whole, or theirs or of somebody they stand in for; as the queries have it. */
    public boolean sees(Task task) {
        return oversees(task.unitId()) || isOneOf(task.assigneeId()) || isOneOf(task.leaderId());
    }

    private boolean isOneOf(@Nullable PersonId person) {
        return person != null && people.contains(person);
    }

    /** Whether they run the installation or a unit of it. */
    public boolean isAdministrator() {
        return everything || !administered.isEmpty();
    }

    /** The same person without the units they see whole: what is theirs to do. */
    public Sight withoutUnits() {
        return new Sight(viewer, everything, Set.of(), people, administered, person);
    }

    /** As whom they move a task. */
    public Actor actor(Channel channel) {
        return person == null ? Actor.account(viewer.getName(), channel) : Actor.of(person, channel, null);
    }
}
