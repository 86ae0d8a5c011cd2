package io.github.rectify.ledger;

import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.ledger.notice.Remark;
import io.github.rectify.ledger.table.RowRemark;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts findings and row problems into the words of the message bundle. */
@Component("ledgerWording")
class Wording {

    /** What of a cell cannot be read, while its row is taken. */
    private static final Set<String> CELLS = Set.of("ledger-error-cell", "ledger-deadline", "ledger-completed-on");

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    List<Draft.Finding> findings(List<Remark> remarks) {
        return remarks.stream().map(remark -> new Draft.Finding(remark.code(), remark.severity(), remark.no(),
                say("ledger.finding." + remark.key(), remark.args()))).toList();
    }

    List<RowProblem> rows(List<RowRemark> remarks) {
        return remarks.stream().map(remark -> new RowProblem(remark.row(), remark.column(),
                say("ledger.row." + remark.key(), remark.args()), CELLS.contains(remark.key()))).toList();
    }

    /** One sentence or word of this room by its whole key. */
    String word(String key, String... args) {
        return say(key, List.of(args));
    }

    private String say(String key, List<String> args) {
        return messages.getMessage(key, args.toArray(), Locale.SIMPLIFIED_CHINESE);
    }
}
