package io.github.rectify.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CalendarMapper {

    List<CalendarYearRow> years();

    List<CalendarDayRow> days();

    int updateYear(@Param("year") int year, @Param("source") String source);

    void insertYear(@Param("year") int year, @Param("source") String source);

    void deleteDays(@Param("year") int year);

    void insertDays(@Param("year") int year, @Param("days") Map<LocalDate, SpecialDay> days);
}
