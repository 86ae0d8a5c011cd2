package io.github.rectify.ledger.table;

import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what a column holds by its header: the lowest of its cells first, by the whole of it and then by a part; where that says
 * nothing by itself, with or by the group above it.
 */
final class HeaderWords {

    private static final String TASK = "TASK";
    /** What is called a measure and tells what was done. */
    private static final String DONE = "DONE";

    /** How sure a header is understood. */
    enum Fit { NONE, PART, WHOLE }

    /** @param task whether the column is named a task: the problem, or what is done about it */
    record Meaning(List<Column.Role> roles, Fit fit, boolean task) {

        static final Meaning NONE = new Meaning(List.of(Column.Role.EXTRA), Fit.NONE, false);

        boolean isKnown() {
            return fit != Fit.NONE;
        }
    }

    private final Words words;
    private final Map<Column.Role, Set<String>> whole = new EnumMap<>(Column.Role.class);
    private final Set<String> tasks;
    private final Set<String> whoOfWhere;
    private final List<String> order;
    private final WordList neutral;
    private final WordList joins;
    private final WordList whenDone;
    private final WordList particular;
    private final WordList struckOff;
    private final WordList wholeBody;
    private final StandingWords standing;
    private final Pattern label;
    private final Pattern remark;
    private final Pattern tooLong;

    HeaderWords(Words words) {
        this.words = words;
        for (Column.Role role : Column.Role.values()) {
            whole.put(role, new LinkedHashSet<>(words.list("header." + role).words()));
        }
        this.tasks = Set.copyOf(new LinkedHashSet<>(words.list("header.TASK").words()));
        this.whoOfWhere = Set.copyOf(words.list("header.DEPARTMENT_ASSIGNEE").words());
        this.order = words.list("header.order").words();
        this.neutral = words.list("header.neutral");
        this.joins = words.list("header.join");
        this.whenDone = words.list("header.whenDone");
        this.particular = words.list("header.particular");
        this.struckOff = words.list("header.struckOff");
        this.wholeBody = words.list("header.wholeBody");
        this.standing = new StandingWords(words);
        this.label = Pattern.compile(words.word("header.pattern.label"));
        this.remark = Pattern.compile(words.word("header.pattern.remark"));
        this.tooLong = Pattern.compile(words.word("header.pattern.long"));
    }

    /** @param path the header's cells from the top, none of them blank */
    Meaning of(List<String> path) {
        if (path.isEmpty()) {
            return Meaning.NONE;
        }
        String leaf = plain(path.get(path.size() - 1));
        String above = path.size() > 1 ? plain(path.get(path.size() - 2)) : "";
        Meaning own = of(leaf);
        if (own.fit() == Fit.WHOLE && !neutral.has(leaf) || path.size() == 1) {
            return own;
        }
        Meaning joined = of(above + leaf);
        if (joined.fit() == Fit.WHOLE) {
            return joined;
        }
        if (own.isKnown() && !neutral.has(leaf)) {
            return own;
        }
        if (!own.isKnown() && standing.read(leaf) != Standing.UNKNOWN && of(above).roles().contains(Column.Role.STATUS)) {
            return of(above);
        }
        return neutral.has(leaf) ? joined.isKnown() ? joined : of(path.subList(0, path.size() - 1)) : Meaning.NONE;
    }

    private Meaning of(String header) {
        if (header.isEmpty() || tooLong.matcher(header).matches()) {
            return Meaning.NONE;
        }
        Meaning exact = exact(header);
        if (exact.isKnown()) {
            return exact;
        }
        Meaning joined = joined(header);
        return joined.isKnown() ? joined : byPart(header);
    }

    private Meaning exact(String header) {
        for (Map.Entry<Column.Role, Set<String>> entry : whole.entrySet()) {
            if (entry.getValue().contains(header)) {
                return new Meaning(List.of(entry.getKey()), Fit.WHOLE, false);
            }
        }
        if (whoOfWhere.contains(header)) {
            return new Meaning(List.of(Column.Role.DEPARTMENT, Column.Role.ASSIGNEE), Fit.WHOLE, false);
        }
        return tasks.contains(header) ? new Meaning(List.of(Column.Role.PROBLEM), Fit.WHOLE, true) : Meaning.NONE;
    }

    /** Two headers in one: who, and of which department. */
    private Meaning joined(String header) {
        for (int i = 1; i < header.length() - 1; i++) {
            int join = joins.lengthAt(header, i);
            if (join > 0) {
                Meaning left = either(header.substring(0, i));
                Meaning right = either(header.substring(i + join));
                if (left.isKnown() && right.isKnown() && isWho(left) && isWho(right)) {
                    Set<Column.Role> roles = new LinkedHashSet<>(left.roles());
                    roles.addAll(right.roles());
                    return new Meaning(List.copyOf(roles), Fit.WHOLE, false);
                }
            }
        }
        return Meaning.NONE;
    }

    private Meaning either(String header) {
        Meaning exact = exact(header);
        return exact.isKnown() ? exact : byPart(header);
    }

    private static boolean isWho(Meaning meaning) {
        return Set.of(Column.Role.DEPARTMENT, Column.Role.ASSIGNEE, Column.Role.LEADER).containsAll(meaning.roles());
    }

    private Meaning byPart(String header) {
        for (String role : order) {
            if (words.list("header.part." + role).in(header)) {
                return new Meaning(List.of(role(role)), Fit.PART, role.equals(TASK));
            }
        }
        return Meaning.NONE;
    }

    private static Column.Role role(String listed) {
        return switch (listed) {
            case TASK -> Column.Role.PROBLEM;
            case DONE -> Column.Role.PROGRESS;
            default -> Column.Role.valueOf(listed);
        };
    }

    /** Without blanks and what stands in brackets. */
    String plain(String printed) {
        String plain = Plain.of(words, printed);
        String bare = remark.matcher(plain).replaceAll("");
        return bare.isEmpty() ? plain : bare;
    }

    /** Whether the header names a day that may be planned or past. */
    boolean isWhenDone(Column column) {
        return whenDone.has(plain(leaf(column)));
    }

    boolean isStrikeOff(Column column) {
        return struckOff.in(plain(leaf(column)));
    }

    /** Whether the header may name the whole body, of which another column names the office. */
    boolean isWholeBody(Column column) {
        return wholeBody.has(plain(leaf(column)));
    }

    /** Whether a cell is the tick or cross of a row. */
    boolean isTick(String printed) {
        String plain = Plain.of(words, printed);
        return plain.length() == 1 && !Character.isLetter(plain.charAt(0)) && standing.isStanding(plain);
    }

    /** Where the work stands if a column of ticks is ticked; UNKNOWN if it is none. */
    Standing ticked(Column column) {
        boolean below = column.header().contains(Header.GROUP) && !exact(plain(leaf(column))).isKnown();
        return below ? standing.read(leaf(column)) : Standing.UNKNOWN;
    }

    /** Whether a cell is a label with its value, as they stand above the head, and no header. */
    boolean isLabelled(String printed) {
        return label.matcher(Plain.of(words, printed)).matches();
    }

    /** How particular a problem column is: the lower, the more; those not listed come last. */
    int particularity(Column column) {
        int place = particular.words().indexOf(plain(leaf(column)));
        return place < 0 ? particular.words().size() : place;
    }

    private static String leaf(Column column) {
        List<String> parts = new ArrayList<>(List.of(column.header().split(Header.GROUP)));
        return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    }
}
