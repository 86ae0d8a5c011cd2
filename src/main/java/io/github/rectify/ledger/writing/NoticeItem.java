package io.github.rectify.ledger.writing;

import io.github.rectify.ledger.notice.Draft;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A problem as a notice tells it. {@code submitted} tells that those who work on it say it is done and nobody has decided yet;
 * {@code hidden} that it is sensitive, so that only its number may stand in a text for everybody.
 */
public record NoticeItem(String no, List<String> headings, String text, List<String> measures, Draft.Status status,
        boolean submitted, @Nullable LocalDate completedOn, @Nullable LocalDate dueOn, List<String> persons, boolean hidden) {

    public NoticeItem {
        headings = List.copyOf(headings);
        measures = List.copyOf(measures);
        persons = List.copyOf(persons);
    }

    /** The same with other words. */
    NoticeItem reworded(UnaryOperator<String> words) {
        return new NoticeItem(no, headings.stream().map(words).toList(), words.apply(text), measures.stream().map(words).toList(),
                status, submitted, completedOn, dueOn, persons, hidden);
    }
}
