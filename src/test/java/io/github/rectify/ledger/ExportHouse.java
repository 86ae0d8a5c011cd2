package io.github.rectify.ledger;

import io.github.rectify.ledger.notice.Demo;
import io.github.rectify.ledger.writing.Part;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Channel;
import io.github.rectify.task.Level;
import io.github.rectify.task.ProblemDraft;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The house with the demo in it, and what is written out of it. */
abstract class ExportHouse extends LedgerHouse {

    static final String ROUND = "2022年第三轮巡察";
    static final String UNIT = "云溪区文旅体局";

    @Autowired
    LedgerExport export;

    Part part;

    @BeforeEach
    void demo() {
        ledger.commit("people.csv", Demo.bytes("people-demo.csv"), null, "", UNIT, ADMIN);
        ledger.commit("notice.txt", Demo.bytes("notice-demo.txt"), null, ROUND, UNIT, ADMIN);
        ledger.commit("assignments.csv", Demo.bytes("assignments-demo.csv"), null, ROUND, UNIT, ADMIN);
        part = new Part(intake.round(ROUND).orElseThrow(), ROUND, people.unit(UNIT).orElseThrow(), UNIT);
    }

    void add(String no, String problem, String measure, TaskStatus status, String dueOn, Level level) {
        String key = Integer.toHexString((no + problem).hashCode());
        intake.intake(part.round(), part.unit(), List.of(new ProblemDraft("0".repeat(64 - key.length()) + key, no,
                List.of("(三)在“队伍建设有弱项,选人用人不够规范”方面"), problem.strip(), problem + "。", List.of(measure), status,
                dueOn == null ? null : LocalDate.parse(dueOn), null, List.of(), level)), ADMIN);
    }

    Task task(String code) {
        return intake.byCode(part.round(), code).orElseThrow();
    }

    /** The one who answers for the task, in the chat. */
    Actor owner(Task task) {
        return Actor.of(people.get(task.assigneeId()), Channel.CHAT, "msg:7");
    }
}
