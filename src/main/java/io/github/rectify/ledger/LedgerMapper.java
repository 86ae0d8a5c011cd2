package io.github.rectify.ledger;

import io.github.rectify.ledger.table.Due;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface LedgerMapper {

    Optional<String> roles(@Param("shape") String shape);

    void saveRoles(@Param("shape") String shape, @Param("roles") String roles, @Param("at") Instant at, @Param("by") String by);

    List<Answer> names(@Param("unitId") long unitId);

    void saveName(@Param("unitId") long unitId, @Param("printed") String printed, @Param("personId") @Nullable Long personId,
            @Param("at") Instant at, @Param("by") String by);

    List<Item> items(@Param("roundId") long roundId, @Param("unitId") long unitId);

    /** Writes what is said now, over what was said before. */
    void saveItems(@Param("items") List<Item> items, @Param("at") Instant at);

    /** Who is meant by a printed name; without a person: nobody of the unit. */
    record Answer(String printed, @Nullable Long personId) {
    }

    /** What a ledger said of a problem; lists have one entry a line. */
    record Item(long taskId, @Nullable LocalDate deadlineOn, Due.Kind deadlineKind, String deadlineText, String departments,
            String leaders, String assignees, String goal, String progress, String extras) {
    }
}
