package io.github.rectify.ledger.table;

import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Splits a cell of departments; what a department is called is left as printed. */
final class DepartmentCells {

    private final Words words;
    private final WordList separators;
    private final Set<String> labels;
    private final Pattern ends;
    private final Pattern nothing;

    DepartmentCells(Words words) {
        this.words = words;
        this.separators = words.list("department.separator");
        this.labels = new HashSet<>(words.list("department.label").words());
        this.ends = Pattern.compile(words.word("department.pattern.ends"));
        this.nothing = Pattern.compile(words.word("standing.pattern.nothing"));
    }

    List<String> read(String printed) {
        List<String> departments = new ArrayList<>();
        String plain = words.text(printed).plain();
        int start = 0;
        int depth = 0;
        for (int i = 0; i <= plain.length(); i++) {
            boolean end = i == plain.length();
            depth += end ? 0 : plain.charAt(i) == '(' ? 1 : plain.charAt(i) == ')' ? -1 : 0;
            if (end || printed.charAt(i) == '\n' || depth <= 0 && separators.has(plain.charAt(i))) {
                add(plain.substring(start, i), departments);
                start = i + 1;
                depth = 0;
            }
        }
        return departments.stream().distinct().toList();
    }

    private void add(String piece, List<String> departments) {
        String bare = piece.replaceAll("\\([^)]*\\)?", "").strip();
        int colon = bare.indexOf(':');
        if (colon >= 0 && labels.contains(bare.substring(0, colon).strip())) {
            bare = bare.substring(colon + 1).strip();
        }
        String[] parts = bare.split(" +");
        boolean all = parts.length > 1;
        for (String part : parts) {
            all &= ends.matcher(part).matches();
        }
        for (String part : all ? parts : new String[] {bare.replace(" ", "")}) {
            if (!part.isEmpty() && !nothing.matcher(part).matches()) {
                departments.add(part);
            }
        }
    }
}
