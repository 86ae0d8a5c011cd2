package io.github.rectify.ledger.table;

import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the persons and departments out of a cell, however posts stand around the names. What is neither is left over; a name is
 * never made up of something else, for a person so found would be asked about.
 */
final class PersonCells {

    private static final int LONGEST_CELL = 500;
    private static final int LONGEST_NAME = 4;
    private static final char MIDDLE_DOT = '\u00b7';

    private final Words words;
    private final Set<String> known;
    private final WordList surnames;
    private final WordList doubleSurnames;
    private final WordList never;
    private final WordList notNames;
    private final WordList posts;
    private final WordList titles;
    private final WordList around;
    private final WordList separators;
    private final WordList joins;
    private final Set<String> labels;
    private final WordList polite;
    private final Pattern department;

    /** What a cell holds. */
    record Found(List<NamedPerson> persons, List<String> departments, List<String> left) {
    }

    /** @param known names of people who are there, which need not look like names */
    PersonCells(Words words, Collection<String> known) {
        this.words = words;
        this.known = new HashSet<>(known);
        this.surnames = words.lists("surname", "person.surname");
        this.doubleSurnames = words.list("person.surname.double");
        this.never = words.list("person.never");
        this.notNames = words.lists("name.not", "person.not");
        this.titles = words.list("person.title");
        this.posts = words.list("person.post");
        this.around = words.list("person.around");
        this.separators = words.list("person.separator");
        this.joins = words.list("person.join");
        this.labels = new HashSet<>(words.lists("person.label", "department.label").words());
        this.polite = words.list("person.polite");
        this.department = Pattern.compile(words.word("department.pattern.ends"));
    }

    Found read(String printed) {
        Reading reading = new Reading();
        String cell = printed.length() > LONGEST_CELL ? printed.substring(0, LONGEST_CELL) : printed;
        for (Token token : tokens(cell.replace('\r', '\n'))) {
            reading.take(token);
        }
        return reading.found();
    }

    /** A piece between separators, and what stands in brackets after it. */
    private record Token(String outer, String inner) {
    }

    private List<Token> tokens(String printed) {
        String plain = words.text(printed).plain();
        List<Token> tokens = new ArrayList<>();
        StringBuilder outer = new StringBuilder();
        StringBuilder inner = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean line = printed.charAt(i) == '\n';
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth = Math.max(0, depth - 1);
            } else if (depth > 0) {
                inner.append(c);
            } else if (line || separators.has(c)) {
                tokens.add(new Token(outer.toString(), inner.toString()));
                outer.setLength(0);
                inner.setLength(0);
            } else {
                outer.append(c);
            }
        }
        tokens.add(new Token(outer.toString(), inner.toString()));
        return tokens;
    }

    /** One cell while it is read: posts wait for the name they belong to. */
    private final class Reading {

        private final List<NamedPerson> persons = new ArrayList<>();
        private final Set<String> departments = new LinkedHashSet<>();
        private final List<String> left = new ArrayList<>();
        private String waiting = "";

        void take(Token token) {
            String labelled = token.outer.strip();
            int colon = labelled.lastIndexOf(':');
            String label = colon < 0 ? "" : labelled.substring(0, colon).replace(" ", "");
            String bare = clean(colon < 0 ? labelled : labelled.substring(colon + 1));
            if (!label.isEmpty() && !labels.contains(label)) {
                place(label, "");
            }
            if (bare.isEmpty()) {
                inBrackets(token.inner);
            } else if (!placed(bare, clean(token.inner)) && !apart(bare)) {
                left.add(bare);
            }
        }

        private boolean placed(String piece, String inner) {
            NamedPerson person = person(piece);
            if (person != null) {
                add(person, inner);
                return true;
            }
            if (isAround(piece) || isPost(piece)) {
                place(piece, inner);
                return true;
            }
            return false;
        }

        /** A department or post by itself: of the name in its brackets, else of the next one. */
        private void place(String piece, String inner) {
            if (isAround(piece)) {
                departments.add(piece);
            }
            waiting = piece;
            if (!inner.isEmpty()) {
                inBrackets(inner);
            }
        }

        private void inBrackets(String inner) {
            StringBuilder rest = new StringBuilder(inner);
            for (int i = 0; i < rest.length(); i++) {
                rest.setCharAt(i, separators.has(rest.charAt(i)) ? '\n' : rest.charAt(i));
            }
            for (String piece : split(rest.toString())) {
                NamedPerson person = person(clean(piece));
                if (person != null) {
                    persons.add(new NamedPerson(person.name(), waiting.isEmpty() ? person.around() : waiting));
                }
            }
        }

        /** Pieces with only a blank or an "and" between them, all of which are persons or departments. */
        private boolean apart(String piece) {
            List<String> parts = new ArrayList<>(split(piece));
            if (parts.size() < 2) {
                for (String join : joins.words()) {
                    int at = piece.indexOf(join);
                    if (parts.size() < 2 && at > 0 && at + join.length() < piece.length()) {
                        List<String> two = List.of(piece.substring(0, at), piece.substring(at + join.length()));
                        if (two.stream().allMatch(part -> person(part) != null || isAround(part))) {
                            parts = new ArrayList<>(two);
                        }
                    }
                }
            }
            if (parts.size() < 2 || parts.stream().noneMatch(part -> person(part) != null || isAround(part))) {
                return false;
            }
            for (String part : parts) {
                if (!placed(part, "")) {
                    left.add(part);
                }
            }
            return true;
        }

        private void add(NamedPerson person, String inner) {
            String beside = !inner.isEmpty() ? inner : !person.around().isEmpty() ? person.around() : waiting;
            persons.add(new NamedPerson(person.name(), beside));
            waiting = "";
        }

        Found found() {
            if (!waiting.isEmpty() && !persons.isEmpty() && persons.get(persons.size() - 1).around().isEmpty()) {
                NamedPerson last = persons.remove(persons.size() - 1);
                persons.add(new NamedPerson(last.name(), waiting));
            }
            return new Found(persons.stream().distinct().toList(), List.copyOf(departments), List.copyOf(left));
        }
    }

    private static List<String> split(String piece) {
        List<String> parts = new ArrayList<>();
        for (String part : piece.split("[ \n]+")) {
            boolean single = part.length() == 1 && !parts.isEmpty() && parts.get(parts.size() - 1).length() == 1;
            if (single) {
                // a name of two characters, set apart to be as wide as one of three
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + part);
            } else if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Without telephone numbers, courtesies, and the blank inside a short name. */
    private String clean(String piece) {
        String bare = piece.replaceAll("[0-9][0-9 \\-]{4,}", "").strip();
        List<String> parts = split(bare);
        bare = parts.size() == 1 ? parts.get(0) : String.join(" ", parts);
        String courtesy = polite.endOf(bare);
        return courtesy == null ? bare : bare.substring(0, bare.length() - courtesy.length()).strip();
    }

    /** A name, with a post before or behind it; or null if there is no name. */
    private @Nullable NamedPerson person(String piece) {
        if (isName(piece)) {
            return new NamedPerson(piece, "");
        }
        for (int length : new int[] {3, 2, LONGEST_NAME}) {
            int head = piece.length() - length;
            if (head > 0 && !isPost(piece) && isName(piece.substring(head)) && (posts.endOf(piece.substring(0, head)) != null
                    || around.endOf(piece.substring(0, head)) != null && known.contains(piece.substring(head))
                    || head > 1 && isAround(piece.substring(0, head)) && !isAround(piece))) {
                return new NamedPerson(piece.substring(head), piece.substring(0, head));
            }
            if (head > 0 && isName(piece.substring(0, length)) && isTitle(piece.substring(length))) {
                return new NamedPerson(piece.substring(0, length), piece.substring(length));
            }
        }
        return null;
    }

    private boolean isTitle(String rest) {
        return rest.length() <= 5 && posts.endOf(rest) != null && (posts.has(rest) || titles.has(rest.charAt(0)) && posts.has(rest.substring(1)));
    }

    private boolean isPost(String piece) {
        return posts.endOf(piece) != null;
    }

    private boolean isAround(String piece) {
        return piece.length() > 1 && piece.length() <= 30 && department.matcher(piece).matches();
    }

    boolean isName(String piece) {
        if (known.contains(piece)) {
            return true;
        }
        int dot = piece.indexOf(MIDDLE_DOT);
        if (dot > 0 && dot < piece.length() - 1 && piece.length() <= 16) {
            return piece.codePoints().allMatch(c -> Character.isIdeographic(c) || c == MIDDLE_DOT);
        }
        if (piece.length() < 2 || piece.length() > LONGEST_NAME || !piece.codePoints().allMatch(Character::isIdeographic)) {
            return false;
        }
        int family = doubleSurnames.lengthAt(piece, 0);
        if (family == 0) {
            family = surnames.lengthAt(piece, 0);
        }
        int given = piece.length() - family;
        if (family == 0 || given < 1 || given > 2 || notNames.lengthAt(piece, 0) > 0) {
            return false;
        }
        if (posts.endOf(piece) != null || piece.length() > 2 && around.endOf(piece) != null) {
            return false;
        }
        for (int i = family; i < piece.length(); i++) {
            if (never.has(piece.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
