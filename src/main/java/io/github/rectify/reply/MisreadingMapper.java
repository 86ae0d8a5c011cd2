package io.github.rectify.reply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface MisreadingMapper {

    void insert(@Param("row") MisreadingRow row);

    Optional<MisreadingRow> byId(@Param("id") long id);

    /** The newest first, from the one before {@code before} on. */
    List<MisreadingRow> list(@Param("filter") MisreadingFilter filter, @Param("before") @Nullable Long before,
            @Param("offset") int offset, @Param("limit") int limit);

    long count(@Param("filter") MisreadingFilter filter);

    int settle(@Param("id") long id, @Param("expected") String expected, @Param("note") @Nullable String note,
            @Param("by") String by, @Param("at") Instant at);

    int deleteBefore(@Param("before") Instant before, @Param("limit") int limit);
}
