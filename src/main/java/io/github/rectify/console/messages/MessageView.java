package io.github.rectify.console.messages;

import java.util.List;

/** A message with the tasks it is about, those the viewer may see. */
public record MessageView(MessageLine line, List<AboutTask> tasks) {

    public MessageView {
        tasks = List.copyOf(tasks);
    }

    /** A task a message is about. */
    public record AboutTask(long messageId, long id, String code, String title) {
    }

    /** Whether the number of one of the tasks is that of another one, too, so that its title has to stand beside it. */
    public boolean hasNamesake(AboutTask task) {
        return tasks.stream().anyMatch(other -> other.id() != task.id() && other.code().equals(task.code()));
    }
}
