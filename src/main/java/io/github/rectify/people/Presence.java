package io.github.rectify.people;

import org.jspecify.annotations.Nullable;

/** Who answers when a person is wanted on a day. */
public sealed interface Presence {

    /** The person wanted. */
    Person wanted();

    /** They are here. */
    record Here(Person wanted) implements Presence {
    }

    /** They are away and somebody stands in (at the end of a chain of stand-ins, if those are away too). */
    record StandIn(Person wanted, Person standIn) implements Presence {
    }

    /** Nobody can be told: away without a stand-in, a chain that leads back or nowhere, or gone for good. */
    record Nobody(Person wanted, Why why) implements Presence {
    }

    /** Why nobody can be told. */
    enum Why { AWAY, LEFT }

    /** Who is to be told, or null. */
    default @Nullable Person told() {
        if (this instanceof Here here) {
            return here.wanted();
        }
        if (this instanceof StandIn away) {
            return away.standIn();
        }
        return null;
    }
}
