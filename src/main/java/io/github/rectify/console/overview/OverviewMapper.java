package io.github.rectify.console.overview;

import io.github.rectify.console.access.Sight;
import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface OverviewMapper {

    /** How many open tasks nobody answers for. */
    long unassigned(@Param("sight") Sight sight);

    Optional<Pause> pause(@Param("now") Instant now);

    /** Until when nothing is sent, and why. */
    record Pause(Instant untilAt, String reason) {
    }
}
