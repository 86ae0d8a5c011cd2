package io.github.rectify.schedule;

/** A year that was entered; the version counts its edits. */
record CalendarYearRow(int year, int version) {
}
