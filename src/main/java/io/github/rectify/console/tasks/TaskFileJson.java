package io.github.rectify.console.tasks;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.rectify.console.messages.MessageJson;
import io.github.rectify.console.web.Format;
import io.github.rectify.task.Channel;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.Evidence;
import io.github.rectify.task.TaskStatus;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file of one task as programs get it: the task's own fields, and what happened, was said and comes next. */
record TaskFileJson(@JsonUnwrapped TaskJson task, List<String> headings, String text, List<String> measures,
        List<String> persons, List<Entry> history, List<Proof> evidence, List<MessageJson> messages, @Nullable Plan plan) {

    static TaskFileJson of(TaskFile file) {
        return new TaskFileJson(TaskJson.of(file.view()), file.headings(), file.text(), file.measures(), file.persons(),
                file.history().stream().map(Entry::of).toList(), file.evidence().stream().map(Proof::of).toList(),
                file.messages().stream().map(MessageJson::of).toList(), file.plan().map(Plan::of).orElse(null));
    }

    /** A line of the history; {@code by} is a member's user id, or the name of an account. */
    record Entry(@Nullable OffsetDateTime at, String by, Channel channel, @Nullable TaskStatus from, TaskStatus to,
            EventKind kind, @Nullable String note, @Nullable String messageId, String byName, @Nullable String forName) {

        static Entry of(EventView view) {
            return new Entry(Format.offset(view.event().at()),
                    view.byUserId() == null ? view.event().byName() : view.byUserId(), view.event().channel(),
                    view.event().fromStatus(), view.event().toStatus(), view.event().kind(), view.event().note(),
                    view.event().cause(), view.event().byName(), view.forName());
        }
    }

    /** A photo or file; {@code by} is a member's user id, or the name of an account. */
    record Proof(long id, String name, String type, long size, String sha256, @Nullable OffsetDateTime at, String by,
            List<String> alsoAt) {

        static Proof of(EvidenceView view) {
            Evidence evidence = view.evidence();
            return new Proof(evidence.id().value(), evidence.name(), evidence.type().mediaType(), evidence.size(),
                    evidence.sha256(), Format.offset(evidence.at()),
                    view.byUserId() == null ? evidence.byName() : view.byUserId(), view.alsoAt());
        }
    }

    /** When the bot looks at it next. */
    record Plan(@Nullable LocalDate nextOn, String reason, String policy, int policyVersion) {

        static Plan of(TaskPageMapper.Plan plan) {
            return new Plan(plan.nextOn(), plan.reason(), plan.policy(), plan.policyVersion());
        }
    }
}
