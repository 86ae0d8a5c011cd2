package io.github.rectify.digest;

import io.github.rectify.people.PersonId;
import io.github.rectify.people.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DigestMapper {

    void insert(@Param("digest") NewDigest digest);

    Optional<DigestRow> byId(@Param("id") long id);

    Optional<DigestRow> ofWeek(@Param("reader") PersonId reader, @Param("weekOn") LocalDate weekOn);

    List<DigestRow> ofReader(@Param("reader") PersonId reader, @Param("limit") int limit);

    /** The latest of an earlier week that was not left unsent. */
    Optional<DigestRow> lastToldBefore(@Param("reader") PersonId reader, @Param("unit") UnitId unit,
            @Param("scope") DigestScope scope, @Param("weekOn") LocalDate weekOn);

    int told(@Param("id") long id, @Param("told") PersonId told);

    int leaveUnsent(@Param("id") long id, @Param("why") String why);
}
