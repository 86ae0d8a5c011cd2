package io.github.rectify.reminder;

import io.github.rectify.people.Absence;
import io.github.rectify.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a notice to a stand-in keeps of itself in the outbox.
 *
 * @param before on which days they stood in for this person before the change it tells of
 */
record LeaveRefs(long absentId, long standInId, List<Days> before) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    LeaveRefs {
        before = List.copyOf(before);
    }

    /** From the first day until the day before {@code untilOn}. */
    record Days(LocalDate fromOn, LocalDate untilOn) {
        static Days of(Absence absence) {
            return new Days(absence.fromOn(), absence.untilOn());
        }
    }

    PersonId absent() {
        return new PersonId(absentId);
    }

    PersonId standIn() {
        return new PersonId(standInId);
    }

    String subject() {
        return "stand-in:" + absentId + ":" + standInId;
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /** Whether these are the references of such a notice. */
    static boolean areIn(String json) {
        return JSON.readTree(json).has("standInId");
    }

    static LeaveRefs parse(String json) {
        return JSON.readValue(json, LeaveRefs.class);
    }
}
