package io.github.rectify.task;

/**
 * Something asked was opened, opened again or closed; published in the transaction that did so, after {@link TaskMoved}.
 * {@code eventId} is the line of the task's history that did it.
 */
public record RequestChanged(Request request, long eventId) {
}
