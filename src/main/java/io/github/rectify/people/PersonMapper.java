package io.github.rectify.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface PersonMapper {

    Optional<PersonRow> byId(@Param("id") long id);

    List<PersonRow> byIds(@Param("ids") Collection<Long> ids);

    Optional<PersonRow> byUserKey(@Param("userKey") String userKey);

    List<PersonRow> inUnit(@Param("unitId") long unitId);

    List<PersonRow> withRole(@Param("unitId") @Nullable Long unitId, @Param("role") String role);

    void insert(@Param("draft") PersonDraft draft, @Param("unitId") long unitId, @Param("roles") String roles);

    int update(@Param("draft") PersonDraft draft, @Param("unitId") long unitId, @Param("roles") String roles);

    void setLeader(@Param("userKey") String userKey, @Param("leaderId") @Nullable Long leaderId);

    Optional<Long> unitId(@Param("name") String name);

    Optional<String> unitName(@Param("id") long id);

    void insertUnit(@Param("name") String name);

    List<AbsenceRow> absencesOn(@Param("day") LocalDate day);

    Optional<AbsenceRow> absenceOf(@Param("personId") long personId, @Param("day") LocalDate day);

    List<Long> standingInFor(@Param("standInId") long standInId, @Param("day") LocalDate day);

    List<PersonRow> named(@Param("unitId") long unitId, @Param("name") String name);

    List<AbsenceRow> absencesOf(@Param("personId") long personId, @Param("from") LocalDate from);

    Optional<AbsenceRow> absenceFrom(@Param("personId") long personId, @Param("fromOn") LocalDate fromOn);

    int deleteAbsence(@Param("personId") long personId, @Param("fromOn") LocalDate fromOn);

    void insertAbsence(@Param("absence") Absence absence, @Param("at") Instant at, @Param("by") String by);

    int updateAbsence(@Param("absence") Absence absence, @Param("at") Instant at, @Param("by") String by);
}
