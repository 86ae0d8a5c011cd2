package io.github.rectify.task;

import io.github.rectify.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of history about to be written; MyBatis fills in the id. */
class NewEvent {

    private long id;
    private final long taskId;
    private final Instant at;
    private final EventKind kind;
    private final @Nullable TaskStatus from;
    private final TaskStatus to;
    private final Actor actor;
    private final @Nullable Long forPersonId;
    private final @Nullable String note;
    private final @Nullable String detail;

    NewEvent(Task task, Instant at, EventKind kind, @Nullable TaskStatus from, TaskStatus to, Actor actor,
            @Nullable String note, @Nullable String detail) {
        this.taskId = task.id().value();
        this.at = at;
        this.kind = kind;
        this.from = from;
        this.to = to;
        this.actor = actor;
        this.forPersonId = other(actor, task.assigneeId());
        this.note = note;
        this.detail = detail;
    }

    /** A line that is about somebody else than the one who answers for the task. */
    NewEvent(Task task, Instant at, Step step, TaskStatus to, Actor actor) {
        this.taskId = task.id().value();
        this.at = at;
        this.kind = step.kind();
        this.from = task.status();
        this.to = to;
        this.actor = actor;
        this.forPersonId = other(actor, step.concerns() == null ? task.assigneeId() : step.concerns());
        this.note = step.note();
        this.detail = step.detail();
    }

    /** What a line says: {@code concerns} is whom it is about, or null if that is the assignee. */
    record Step(EventKind kind, @Nullable PersonId concerns, @Nullable String note, @Nullable String detail) {

        Step {
            note = Visible.orNull(note);
        }
    }

    private static @Nullable Long other(Actor actor, @Nullable PersonId concerned) {
        return concerned == null || concerned.equals(actor.person()) ? null : concerned.value();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public long getTaskId() {
        return taskId;
    }

    public Instant getAt() {
        return at;
    }

    public EventKind getKind() {
        return kind;
    }

    public @Nullable TaskStatus getFrom() {
        return from;
    }

    public TaskStatus getTo() {
        return to;
    }

    public @Nullable Long getByPersonId() {
        return actor.person() == null ? null : actor.person().value();
    }

    public String getByName() {
        return actor.name();
    }

    public @Nullable Long getForPersonId() {
        return forPersonId;
    }

    public Channel getChannel() {
        return actor.channel();
    }

    public @Nullable String getNote() {
        return note;
    }

    public @Nullable String getCause() {
        return actor.cause();
    }

    public @Nullable String getDetail() {
        return detail;
    }
}
