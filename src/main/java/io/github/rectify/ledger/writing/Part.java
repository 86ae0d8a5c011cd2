package io.github.rectify.ledger.writing;

import io.github.rectify.people.UnitId;
import io.github.rectify.task.RoundId;

/** The tasks of one unit in one round: what one ledger or one notice is about. */
public record Part(RoundId round, String roundName, UnitId unit, String unitName) {
}
