package io.github.rectify.ledger.table;

import io.github.rectify.ledger.words.Words;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells number and problem of a row: where no column holds the numbers, and most problems begin with one, it is taken from there. */
final class ProblemCells {

    private static final int ROWS_LOOKED_AT = 300;
    private static final double MOST = 0.6;

    private final Words words;
    private final Pattern edges;
    private final Pattern lead;
    private final boolean numbered;

    /** @param problems what stands in the column of problems; empty where another column holds the numbers */
    ProblemCells(Words words, List<String> problems) {
        this.words = words;
        this.edges = Pattern.compile(words.word("number.pattern.edges"));
        this.lead = Pattern.compile(words.word("number.pattern.lead"));
        List<String> first = problems.subList(0, Math.min(ROWS_LOOKED_AT, problems.size()));
        this.numbered = !first.isEmpty() && first.stream().filter(cell -> leadOf(cell) > 0).count() >= MOST * first.size();
    }

    /** @param number what the column of numbers says */
    String no(String number, String problem) {
        return bare(numbered ? problem.strip().substring(0, leadOf(problem)) : number);
    }

    /** Without line breaks, and without its number. */
    String text(String problem) {
        return Assembly.flat(numbered ? problem.strip().substring(leadOf(problem)) : problem);
    }

    private int leadOf(String problem) {
        Matcher matcher = lead.matcher(words.text(problem.strip()).plain());
        return matcher.find() ? matcher.end() : 0;
    }

    private String bare(String printed) {
        String plain = Plain.of(words, printed);
        String bare = edges.matcher(plain).replaceAll("");
        return bare.isEmpty() ? plain : bare;
    }
}
