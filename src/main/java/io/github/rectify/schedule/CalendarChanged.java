package io.github.rectify.schedule;

/** The working days of a year were entered anew; published in the transaction that does it. */
public record CalendarChanged(int year) {
}
