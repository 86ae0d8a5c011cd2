package io.github.rectify.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ScheduleMapper {

    List<ScheduleRow> all();

    Optional<ScheduleRow> byKey(@Param("key") String key);

    /** Holds the row until the transaction ends. */
    Optional<ScheduleRow> lock(@Param("key") String key);

    void insert(@Param("row") ScheduleRow row);

    /** Changes the row if it still has the version it was read with. */
    int update(@Param("row") ScheduleRow row, @Param("changedBy") String changedBy);
}
