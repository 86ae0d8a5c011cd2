package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what the opening says of the items where they say nothing themselves: that all are done, or which by their numbers. What an
 * item says of itself goes before.
 */
final class Summary {

    private static final Pattern TOTAL = Pattern.compile("(\\d{1,4})");

    private final Statements statements;
    private final Numerals numerals;
    private final WordList all;
    private final WordList problem;
    private final WordList units;
    private final WordList clauseEnds;
    private final char pause;

    Summary(Words words, Numerals numerals, Statements statements) {
        this.statements = statements;
        this.numerals = numerals;
        this.all = words.list("total.all");
        this.problem = words.list("total.problem");
        this.units = words.list("total.unit");
        this.clauseEnds = words.list("clause.end");
        this.pause = words.mark("mark.pause");
    }

    /** The items, those that told nothing with what the opening tells of them. */
    List<Item> applied(List<Text> before, List<Item> items) {
        Map<Integer, Draft.Status> named = new HashMap<>();
        Draft.Status ofAll = Draft.Status.UNKNOWN;
        for (Text line : before) {
            for (String clause : clauses(line.plain())) {
                numbered(clause, named);
                ofAll = isAll(clause, items.size()) ? Draft.Status.COMPLETED : ofAll;
            }
        }
        List<Item> told = new ArrayList<>();
        for (Item item : items) {
            Draft.Status status = named.getOrDefault(item.ordinal(), ofAll);
            told.add(item.status() == Draft.Status.UNKNOWN && status != Draft.Status.UNKNOWN ? item.withStatus(status) : item);
        }
        return told;
    }

    /** “All 11 problems are done”: said of as many as are printed. */
    private boolean isAll(String clause, int items) {
        int at = all.indexIn(clause, 0);
        if (at < 0 || statements.status(clause.substring(at)) != Draft.Status.COMPLETED) {
            return false;
        }
        Matcher total = TOTAL.matcher(clause);
        while (total.find()) {
            int unit = units.lengthAt(clause, total.end());
            if (Integer.parseInt(total.group(1)) == items && unit > 0 && problem.startsIn(clause.substring(total.end() + unit))) {
                return true;
            }
        }
        return false;
    }

    /** “Problems (1), (2) and (4) are done.” */
    private void numbered(String clause, Map<Integer, Draft.Status> named) {
        int at = problem.lengthAt(clause, 0);
        Draft.Status status = at == 0 ? Draft.Status.UNKNOWN : statements.status(clause);
        while (status != Draft.Status.UNKNOWN && at < clause.length()) {
            int end = numberEnd(clause, at);
            if (end == at) {
                return;
            }
            String number = clause.substring(at, end).replaceAll("[()]", "");
            int value = number.chars().allMatch(Character::isDigit) ? Integer.parseInt(number) : numerals.value(number);
            named.put(value, status);
            at = end < clause.length() && clause.charAt(end) == pause ? end + 1 : clause.length();
        }
    }

    private int numberEnd(String clause, int from) {
        int end = from;
        while (end < clause.length() && end - from < 6 && (clause.charAt(end) == '(' || clause.charAt(end) == ')'
                || clause.charAt(end) >= '0' && clause.charAt(end) <= '9' || numerals.isNumeral(clause.charAt(end)))) {
            end++;
        }
        return end;
    }

    private List<String> clauses(String text) {
        List<String> clauses = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || clauseEnds.lengthAt(text, i) > 0) {
                clauses.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        return clauses;
    }
}
