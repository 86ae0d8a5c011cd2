package io.github.rectify.schedule;

/**
 * What came of a request to fire.
 *
 * @param ran     false if this moment had been fired already, here or on another node; the outcome is then that firing's
 * @param outcome RUNNING only if another firing still goes on
 * @param detail  what was done, the reason of a skip, or the failure without secrets; may be empty
 */
public record RunResult(boolean ran, Outcome outcome, String detail) {
}
