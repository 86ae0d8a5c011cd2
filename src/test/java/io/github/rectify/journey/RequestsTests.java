package io.github.rectify.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Ask;
import io.github.rectify.task.Channel;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.MoveResult;
import io.github.rectify.task.Report;
import io.github.rectify.task.Request;
import io.github.rectify.task.RequestResult;
import io.github.rectify.task.Requests;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked and decided about task 16 (assignee 江波, leader 叶知秋, chief 顾文清, office 杜明哲), and what is taken back. */
class RequestsTests extends Journey {

    @Autowired
    private Requests requests;

    @Test
    void aGrantedExtensionMovesTheDeadlineAndKeepsTheOldOneOnFile() {
        LocalDate old = task("16").dueOn();
        Request asked = recorded(ask("16", extension("2023-05-31"), "jiangbo"));
        assertThat(requests.waitingFor(person("yezhiqiu"), LocalDate.parse("2023-03-13"))).extracting(Request::id)
                .containsExactly(asked.id());
        assertThat(requests.waitingFor(person("guwenqing"), LocalDate.parse("2023-03-13"))).isEmpty();
        assertThat(task("16").dueOn()).isEqualTo(old);

        assertThat(refusal(decide(asked, true, null, "jiangbo"))).isEqualTo(MoveResult.Why.NOT_YOUR_DECISION);
        assertThat(recorded(decide(asked, true, null, "yezhiqiu")).state()).isEqualTo(Request.State.GRANTED);

        assertThat(task("16").dueOn()).hasToString("2023-05-31");
        assertThat(last("16").kind()).isEqualTo(EventKind.EXTENSION_GRANTED);
        assertThat(last("16").detail()).isEqualTo("from=" + old + " to=2023-05-31");
        assertThat(refusal(decide(asked, false, null, "yezhiqiu"))).isEqualTo(MoveResult.Why.DECIDED);
    }

    private Request recorded(RequestResult result) {
        assertThat(result).isInstanceOf(RequestResult.Recorded.class);
        return ((RequestResult.Recorded) result).request();
    }

    private static MoveResult.Why refusal(RequestResult result) {
        assertThat(result).isInstanceOf(RequestResult.Refused.class);
        return ((RequestResult.Refused) result).why();
    }

    private RequestResult ask(String code, Ask ask, String who) {
        return driver.act(() -> requests.ask(task(code).id(), ask, by(who)));
    }

    private RequestResult decide(Request request, boolean grant, @Nullable String reason, String who) {
        return driver.act(() -> requests.decide(request.id(), grant, reason, by(who)));
    }

    private static Ask extension(String until) {
        return new Ask.Extension(LocalDate.parse(until), "施工队下周才进场");
    }

    private TaskEvent last(String code) {
        List<TaskEvent> history = tasks.history(task(code).id());
        return history.get(history.size() - 1);
    }

    private Actor by(String who) {
        return Actor.of(person(who), Channel.CHAT, null);
    }

    private Person person(String userId) {
        return people.byUserId(userId).orElseThrow();
    }
}
