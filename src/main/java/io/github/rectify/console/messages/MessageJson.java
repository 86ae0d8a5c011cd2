package io.github.rectify.console.messages;

import io.github.rectify.console.web.Format;
import io.github.rectify.outbox.MessageState;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message as programs get it; tasks by code. Field names are a contract. */
public record MessageJson(long id, String userId, String kind, MessageState state, List<String> tasks,
        @Nullable OffsetDateTime createdAt, @Nullable OffsetDateTime nextAttemptAt, int attempts,
        @Nullable OffsetDateTime sentAt, @Nullable String msgid, @Nullable Integer errcode, @Nullable String errmsg,
        @Nullable String reason, List<Long> taskIds) {

    public static MessageJson of(MessageView view) {
        MessageLine line = view.line();
        return new MessageJson(line.id(), line.userId(), line.kind(), line.state(),
                view.tasks().stream().map(MessageView.AboutTask::code).toList(), Format.offset(line.createdAt()),
                Format.offset(line.waitsUntil()), line.attempts(), Format.offset(line.sentAt()), line.msgid(),
                line.errcode(), line.errmsg(), line.reason(),
                view.tasks().stream().map(MessageView.AboutTask::id).toList());
    }
}
