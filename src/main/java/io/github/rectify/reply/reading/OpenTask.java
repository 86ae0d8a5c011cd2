package io.github.rectify.reply.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A task the writer can mean: its code as cards show it, its title and its last business day, if it has one. */
public record OpenTask(String code, String title, @Nullable LocalDate due) {
}
