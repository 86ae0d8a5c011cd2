package io.github.rectify.console.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.ledger.notice.Demo;
import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.ledger.notice.Notices;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every piece of a draft is shown where it stands in the text, and the text is shown whole. */
class SourceViewTests {

    private final String text = Demo.text("notice-demo.txt");
    private final Draft draft = Notices.read(text).draft();
    private final SourceView view = SourceView.of(text, draft);

    @Test
    void showsTheTextAsItIs() {
        String shown = view.lines().stream().map(line -> line.pieces().stream().map(SourceView.Piece::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        assertThat(shown).isEqualTo(text.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n")));
    }

    @Test
    void marksEveryProblemOnceInOrder() {
        List<Integer> first = pieces().stream().filter(SourceView.Piece::first).map(SourceView.Piece::item).toList();
        assertThat(first).hasSize(25).isSorted();
    }

    @Test
    void marksEveryMeasureAndEveryPersonHeldToAccount() {
        for (int item = 1; item <= draft.problems().size(); item++) {
            int number = item;
            String taken = pieces().stream().filter(piece -> piece.item() == number && piece.taken() != SourceView.Taken.TEXT)
                    .map(SourceView.Piece::text).collect(Collectors.joining());
            assertThat(taken).contains(String.join("", draft.problems().get(item - 1).measures()));
            List<String> persons = pieces().stream().filter(piece -> piece.item() == number && piece.taken() == SourceView.Taken.PERSON)
                    .map(SourceView.Piece::text).toList();
            assertThat(persons).containsAll(draft.problems().get(item - 1).persons());
        }
    }

    private List<SourceView.Piece> pieces() {
        return view.lines().stream().flatMap(line -> line.pieces().stream()).toList();
    }
}
