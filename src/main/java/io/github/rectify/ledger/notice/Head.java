package io.github.rectify.ledger.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands at the head of a notice. */
record Head(@Nullable String title, @Nullable String unit, @Nullable LocalDate publishedOn) {
}
