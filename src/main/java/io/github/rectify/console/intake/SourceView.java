package io.github.rectify.console.intake;

import io.github.rectify.ledger.notice.Draft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The source of a draft, line by line, with every piece that was taken from it where it stands. Pieces are looked for in print order,
 * each behind the one before, so that words printed twice are found where they were read.
 *
 * @param lines the lines as printed, blank ones left out
 */
record SourceView(List<SourceLine> lines) {

    SourceView {
        lines = List.copyOf(lines);
    }

    /** What a piece of the source was taken for. */
    enum Taken { NONE, HEADING, TEXT, MEASURE, PERSON }

    /**
     * Part of a line.
     *
     * @param item the running number of the problem it belongs to, from 1; 0 for none
     * @param first whether the problem begins here, so that a link can lead to it
     */
    record Piece(String text, Taken taken, int item, boolean first) {
    }

    /** A line in pieces. */
    record SourceLine(List<Piece> pieces) {

        SourceLine {
            pieces = List.copyOf(pieces);
        }
    }

    private record Found(int start, int end, Taken taken, int item, boolean first) {
    }

    static SourceView of(String source, Draft draft) {
        List<Found> found = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < draft.problems().size(); i++) {
            at = problem(source, draft.problems().get(i), i + 1, at, found);
        }
        return new SourceView(lines(source, innermost(found)));
    }

    private static int problem(String source, Draft.Problem problem, int item, int from, List<Found> found) {
        int at = from;
        for (String heading : problem.headings()) {
            int start = source.indexOf(heading, at);
            if (start >= 0 && start < limit(source, problem, at)) {
                found.add(new Found(start, start + heading.length(), Taken.HEADING, 0, false));
                at = start + heading.length();
            }
        }
        boolean first = true;
        for (String part : problem.text().split("\n")) {
            int start = part.isBlank() ? -1 : source.indexOf(part, at);
            if (start >= 0) {
                found.add(new Found(start, start + part.length(), Taken.TEXT, item, first));
                first = false;
                at = start + part.length();
            }
        }
        for (String measure : problem.measures()) {
            int start = source.indexOf(measure, at);
            if (start >= 0) {
                persons(source, problem, start, start + measure.length(), item, found);
                found.add(new Found(start, start + measure.length(), Taken.MEASURE, item, false));
                at = start + measure.length();
            }
        }
        return at;
    }

    /** Where the problem's own text stands: its headings come before. */
    private static int limit(String source, Draft.Problem problem, int from) {
        String opening = problem.text().split("\n")[0];
        int at = opening.isBlank() ? -1 : source.indexOf(opening, from);
        return at < 0 ? source.length() : at;
    }

    private static void persons(String source, Draft.Problem problem, int start, int end, int item, List<Found> found) {
        for (String person : problem.persons()) {
            for (int at = source.indexOf(person, start); at >= 0 && at + person.length() <= end; at = source.indexOf(person, at + 1)) {
                found.add(new Found(at, at + person.length(), Taken.PERSON, item, false));
            }
        }
    }

    /** Where pieces lie in each other the shorter one is shown, and the rest of the longer one around it. */
    private static List<Found> innermost(List<Found> found) {
        List<Found> parts = new ArrayList<>();
        found.stream().filter(one -> one.taken() == Taken.PERSON).forEach(parts::add);
        for (Found wide : found.stream().filter(one -> one.taken() != Taken.PERSON).toList()) {
            int start = wide.start();
            boolean first = wide.first();
            List<Found> inside = parts.stream().filter(one -> one.start() >= wide.start() && one.end() <= wide.end())
                    .sorted(Comparator.comparingInt(Found::start)).toList();
            for (Found one : inside) {
                if (one.start() > start) {
                    parts.add(new Found(start, one.start(), wide.taken(), wide.item(), first));
                    first = false;
                }
                start = Math.max(start, one.end());
            }
            if (start < wide.end()) {
                parts.add(new Found(start, wide.end(), wide.taken(), wide.item(), first));
            }
        }
        return parts.stream().sorted(Comparator.comparingInt(Found::start)).toList();
    }

    private static List<SourceLine> lines(String source, List<Found> parts) {
        List<SourceLine> lines = new ArrayList<>();
        int start = 0;
        int next = 0;
        while (start < source.length()) {
            int end = source.indexOf('\n', start);
            end = end < 0 ? source.length() : end;
            List<Piece> pieces = new ArrayList<>();
            int at = start;
            while (next < parts.size() && parts.get(next).start() < end) {
                Found part = parts.get(next++);
                if (part.start() < at) {
                    continue;
                }
                add(pieces, source.substring(at, part.start()), Taken.NONE, 0, false);
                add(pieces, source.substring(part.start(), Math.min(end, part.end())), part.taken(), part.item(), part.first());
                at = Math.min(end, part.end());
            }
            add(pieces, source.substring(at, end), Taken.NONE, 0, false);
            if (pieces.stream().anyMatch(piece -> !piece.text().isBlank())) {
                lines.add(new SourceLine(pieces));
            }
            start = end + 1;
        }
        return lines;
    }

    private static void add(List<Piece> pieces, String text, Taken taken, int item, boolean first) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, taken, item, first));
        }
    }
}
