package io.github.rectify.console.tasks;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Paging;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TaskListMapper {

    /** @param urgentFirst open ones by deadline before the others, else in the order they came in */
    List<TaskLine> page(@Param("query") TaskQuery query, @Param("lights") Lights lights, @Param("sight") Sight sight,
            @Param("paging") Paging paging, @Param("urgentFirst") boolean urgentFirst);

    TaskCounts counts(@Param("query") TaskQuery query, @Param("lights") Lights lights, @Param("sight") Sight sight);

    Optional<TaskLine> one(@Param("id") long id, @Param("sight") Sight sight);

    List<String> departments(@Param("sight") Sight sight);

    /** The units of which the viewer sees a task. */
    List<OfUnit> units(@Param("sight") Sight sight);

    /** The rounds in which the viewer sees a task, the latest first. */
    List<Round> rounds(@Param("sight") Sight sight);

    List<Choice> assignees(@Param("sight") Sight sight);

    /** A unit to choose in a filter. */
    record OfUnit(long id, String name) {
    }

    /** A round to choose in a filter. */
    record Round(long id, String name) {
    }

    /** A person to choose in a filter. */
    record Choice(String userId, String name) {
    }
}
