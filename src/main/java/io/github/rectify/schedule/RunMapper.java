package io.github.rectify.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RunMapper {

    Optional<RunRow> find(@Param("key") String key, @Param("scheduledAt") Instant scheduledAt);

    List<RunRow> last(@Param("key") String key, @Param("count") int count);

    /** Runs without an end whose lease is over. */
    List<RunRow> lapsed(@Param("now") Instant now);

    /** Runs without an end, whatever their lease. */
    List<RunRow> unended();

    /** @throws org.springframework.dao.DuplicateKeyException if this moment of this work has a row */
    void insert(@Param("row") RunRow row);

    /** Takes a run over from another claimant, if it is still that claimant's. */
    int takeOver(@Param("row") RunRow row, @Param("seenStartedAt") Instant seenStartedAt, @Param("seenLeaseUntil") Instant seenLeaseUntil);

    int renew(@Param("row") RunRow row, @Param("leaseUntil") Instant leaseUntil);

    int end(@Param("row") RunRow row, @Param("endedAt") Instant endedAt, @Param("outcome") Outcome outcome, @Param("detail") String detail);
}
