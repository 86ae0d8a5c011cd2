package io.github.rectify.ledger;

import io.github.rectify.ledger.file.FileRefused;
import io.github.rectify.ledger.table.Ledger;
import io.github.rectify.ledger.table.LedgerProblem;
import io.github.rectify.ledger.table.RowRemark;
import io.github.rectify.ledger.words.Words;
import io.github.rectify.task.Level;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who may read of a problem, as a column of the ledger says it. A row whose column says something that is no level is not taken: to
 * show it to the whole unit would be to ignore the mark. A state secret refuses the whole file.
 */
final class LedgerLevels {

    private static final int SHOWN = 40;

    private final Words words;
    private final Pattern remark;

    LedgerLevels(Words words) {
        this.words = words;
        this.remark = Pattern.compile(words.word("header.pattern.remark"));
    }

    /** The ledger without the rows that cannot be taken, these among its remarks. */
    Ledger judged(Ledger ledger) {
        List<LedgerProblem> taken = new ArrayList<>();
        List<RowRemark> remarks = new ArrayList<>(ledger.remarks());
        for (LedgerProblem problem : ledger.problems()) {
            Optional<RowRemark> refused = problem.extras().entrySet().stream().filter(cell -> isLevel(cell.getKey()))
                    .filter(cell -> read(cell).isEmpty()).findFirst().map(cell -> RowRemark.of(problem.firstRow(), cell.getKey(),
                            "ledger-level-unread", shown(cell.getValue())));
            refused.ifPresentOrElse(remarks::add, () -> taken.add(problem));
        }
        return new Ledger(ledger.title(), ledger.unit(), ledger.asOf(), ledger.columns(), taken, remarks);
    }

    /** The level the ledger gives, of several columns the narrowest; empty if it gives none. */
    Optional<Level> of(LedgerProblem problem) {
        return problem.extras().entrySet().stream().filter(cell -> isLevel(cell.getKey()) || isLoose(cell.getKey()))
                .flatMap(cell -> read(cell).stream()).max(Level::compareTo);
    }

    /** The header of the column that gives it; empty if there is none. */
    String header(LedgerProblem problem) {
        return problem.extras().keySet().stream().filter(header -> isLevel(header) || isLoose(header)).findFirst().orElse("");
    }

    private boolean isLevel(String header) {
        return words.list("level.header").has(plain(header));
    }

    /** Named so that it may be the level of something else, such as how grave a problem is. */
    private boolean isLoose(String header) {
        return words.list("level.header.loose").has(plain(header));
    }

    /** Over several rows the narrowest; nothing if one of them says what is no level. */
    private Optional<Level> read(Map.Entry<String, String> cell) {
        Set<Level> found = EnumSet.noneOf(Level.class);
        for (String line : cell.getValue().lines().filter(one -> !one.isBlank()).toList()) {
            Optional<Level> level = read(plain(cell.getKey()), words.text(line).plain().replace(" ", ""));
            if (level.isEmpty()) {
                return Optional.empty();
            }
            found.add(level.get());
        }
        return found.stream().max(Level::compareTo);
    }

    private Optional<Level> read(String header, String said) {
        boolean aboutSecrets = words.list("level.asks.secret").has(header);
        if (words.list("secret.level").startsIn(said) || words.list("level.secret").has(said)
                || aboutSecrets && words.list("level.yes").has(said)) {
            throw new FileRefused("secret", shown(said));
        }
        if (words.list("level.yes").has(said)) {
            return words.list("level.asks.PUBLIC").has(header) ? Optional.of(Level.PUBLIC)
                    : words.list("level.asks.SENSITIVE").has(header) ? Optional.of(Level.SENSITIVE) : Optional.empty();
        }
        if (words.list("level.no").has(said)) {
            return Optional.of(Level.INTERNAL);
        }
        for (Level level : Level.values()) {
            if (words.list("level." + level).has(said)) {
                return Optional.of(level);
            }
        }
        return words.list("level.SENSITIVE.part").in(said) && !words.list("level.not").in(said) ? Optional.of(Level.SENSITIVE)
                : Optional.empty();
    }

    private String plain(String printed) {
        String bare = remark.matcher(words.text(printed).plain().replace(" ", "")).replaceAll("");
        return bare.substring(bare.lastIndexOf('/') + 1);
    }

    private static String shown(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN);
    }
}
