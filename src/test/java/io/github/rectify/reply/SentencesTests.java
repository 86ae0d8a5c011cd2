package io.github.rectify.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.MoveResult;
import io.github.rectify.task.Request;
import io.github.rectify.task.TaskStatus;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that can come of a reply is without a sentence. */
class SentencesTests {

    /** What no reply causes. */
    private static final Set<EventKind> ELSEWHERE = EnumSet.of(EventKind.IMPORTED, EventKind.ASSIGNED, EventKind.CHANGED,
            EventKind.REQUEST_WITHDRAWN, EventKind.UNDONE, EventKind.EVIDENCE_ADDED, EventKind.EVIDENCE_REMOVED);

    private final Properties bundle = bundle();

    private static Properties bundle() {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages/reply.properties"), StandardCharsets.UTF_8)) {
            bundle.load(reader);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        return bundle;
    }

    @Test
    void everyMoveIsToldInFullInBriefAndWhenItIsTakenBack() {
        assertThat(Arrays.stream(EventKind.values()).filter(kind -> !ELSEWHERE.contains(kind))
                .flatMap(kind -> Stream.of("reply.done." + kind, "reply.brief." + kind, "reply.kind." + kind)))
                .allMatch(bundle::containsKey);
    }

    @Test
    void everyRefusalIsExplained() {
        assertThat(Arrays.stream(MoveResult.Why.values()).filter(why -> why != MoveResult.Why.WRONG_STATE)
                .map(why -> "reply.refused." + why)).allMatch(bundle::containsKey);
        assertThat(Arrays.stream(TaskStatus.values()).flatMap(status -> Stream.of("reply.refused.WRONG_STATE." + status,
                "reply.status." + status))).allMatch(bundle::containsKey);
    }

    @Test
    void everyQuestionHasItsWords() {
        assertThat(Arrays.stream(Intent.values()).filter(Intent::isAboutTasks).map(intent -> "reply.ask.which." + intent))
                .allMatch(bundle::containsKey);
        assertThat(Arrays.stream(Intent.values()).filter(Understood::moves).map(intent -> "reply.label." + intent))
                .allMatch(bundle::containsKey);
        assertThat(Arrays.stream(Question.State.values()).map(state -> "reply.question.gone." + state)).allMatch(bundle::containsKey);
    }

    @Test
    void everythingElseHasItsWords() {
        assertThat(Arrays.stream(Fetching.Problem.values()).filter(problem -> problem != Fetching.Problem.NONE)
                .map(problem -> "reply.evidence." + problem)).allMatch(bundle::containsKey);
        assertThat(Arrays.stream(Action.Scope.values()).map(scope -> "reply.overview." + scope)).allMatch(bundle::containsKey);
        assertThat(Arrays.stream(Request.Kind.values()).map(kind -> "reply.extra.open." + kind)).allMatch(bundle::containsKey);
    }
}
