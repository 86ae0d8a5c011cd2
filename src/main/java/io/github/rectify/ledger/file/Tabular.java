package io.github.rectify.ledger.file;

import java.util.List;

/** Tells a table saved as text from prose: each of its first lines is cut by as many commas or tabs. */
final class Tabular {

    private static final int LINES = 20;
    private static final int FEWEST_LINES = 2;
    private static final int FEWEST_CUTS = 2;

    private Tabular() {
    }

    static boolean is(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
        return lines.size() >= FEWEST_LINES && (cut(lines, ',') || cut(lines, '\t'));
    }

    private static boolean cut(List<String> lines, char separator) {
        long cuts = count(lines.get(0), separator);
        return cuts >= FEWEST_CUTS && lines.stream().allMatch(line -> count(line, separator) == cuts);
    }

    private static long count(String line, char separator) {
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            count += !quoted && c == separator ? 1 : 0;
        }
        return count;
    }
}
