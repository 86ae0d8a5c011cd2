package io.github.rectify.console.tasks;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface TaskPageMapper {

    Optional<Problem> problem(@Param("taskId") long taskId);

    Optional<Plan> plan(@Param("taskId") long taskId);

    /** The problem a task was made of, as printed; headings and persons one a line. */
    record Problem(String headings, String text, String persons) {
    }

    /** On which day the bot looks at a task next, and why; null if on none. */
    record Plan(@Nullable LocalDate nextOn, String reason, String policy, int policyVersion) {
    }
}
