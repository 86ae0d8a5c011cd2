package io.github.rectify.task;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DossierMapper {

    List<Long> ids(@Param("roundId") long roundId, @Param("unitId") long unitId);

    List<Printed> problems(@Param("taskIds") Collection<Long> taskIds);

    /** In print order. */
    List<Measured> measures(@Param("taskIds") Collection<Long> taskIds);

    /** Oldest first. */
    List<TaskEvent> events(@Param("taskIds") Collection<Long> taskIds);

    /** The problem a task was made of; headings and persons one a line. */
    record Printed(long taskId, String headings, String text, String persons) {
    }

    record Measured(long taskId, String text) {
    }
}
