package io.github.rectify.schedule;

import java.time.LocalDate;

record CalendarDayRow(LocalDate dayOn, SpecialDay.Kind kind, String name) {
}
