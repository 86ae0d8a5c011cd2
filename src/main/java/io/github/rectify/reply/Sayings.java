package io.github.rectify.reply;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Short sayings that mean one thing in their situation, from {@code sayings.properties}. A saying is all of a text but for the
 * numbers of tasks and fillers: whatever says more is for the reader.
 */
@Component
class Sayings {

    private static final Pattern BETWEEN = Pattern.compile("[\\p{P}\\p{S}\\s]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,6}");
    private static final int LONGEST = 60;

    private final WordFile words = new WordFile("sayings.properties");
    private final Pattern task = Pattern.compile(words.text("task"));
    private final Pattern mistaken = Pattern.compile(words.text("mistaken"));

    /**
     * What somebody says to a task that is offered to them.
     *
     * @param codes  the tasks that are named
     * @param reason what stands besides a no; a yes with more to it is not taken for one
     */
    record Offer(boolean accepts, Set<String> codes, @Nullable String reason) {
    }

    /** @param alone whether nothing else waits for a decision, so that a yes or no by itself can mean nothing else */
    Optional<Offer> offer(String text, boolean alone) {
        if (text.length() > LONGEST || asks(text)) {
            return Optional.empty();
        }
        Set<String> yes = either("offer.accept", alone);
        Set<String> no = either("offer.decline", alone);
        List<String> rest = new ArrayList<>();
        Boolean accepts = null;
        for (String clause : clauses(text)) {
            boolean takes = says(yes::contains, clause);
            if (accepts == null && (takes || says(no::contains, clause))) {
                accepts = takes;
            } else if (!core(clause).isEmpty()) {
                rest.add(clause);
            }
        }
        if (accepts == null || accepts && !rest.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Offer(accepts, accepts || rest.isEmpty() ? codes(text) : codes(without(text, rest)),
                rest.isEmpty() ? null : rest(text, rest)));
    }

    private Set<String> either(String name, boolean alone) {
        Stream<String> also = alone ? words.list(name + ".alone").stream() : Stream.empty();
        return Set.copyOf(Stream.concat(words.list(name).stream(), also).distinct().toList());
    }

    /** The words from the first clause that gives a reason, as typed. */
    private static String rest(String text, List<String> rest) {
        String wide = wide(text);
        int from = wide.indexOf(rest.get(0));
        return from < 0 ? String.join(" ", rest) : (wide.length() == text.length() ? text : wide).substring(from).strip();
    }

    private static String without(String text, List<String> rest) {
        String left = wide(text);
        for (String clause : rest) {
            left = left.replace(clause, " ");
        }
        return left;
    }

    /** Whether a text ends an arrangement that somebody stands in; where days are named, “no stand-in” may belong to a new leave. */
    boolean endsDelegation(@Nullable String text) {
        if (text == null || text.length() > LONGEST || asks(text)) {
            return false;
        }
        boolean dated = DIGITS.matcher(wide(text)).find();
        Set<String> ends = new LinkedHashSet<>(words.list("delegation.back"));
        ends.addAll(dated ? List.of() : words.list("delegation.back.undated"));
        return clauses(text).stream().anyMatch(clause -> words.list("delegation").stream().anyMatch(clause::contains)
                && ends.stream().anyMatch(clause::contains));
    }

    /** The tasks whose extension is not wanted any more, none if none is named; empty if a text does not say so. */
    Optional<Set<String>> endsExtension(String text) {
        Set<String> back = Set.copyOf(words.list("extension.back"));
        Set<String> intent = Set.copyOf(words.list("extension.intent"));
        boolean says = clauses(text).stream().anyMatch(clause -> says(back::contains, clause))
                && only(text, core -> back.contains(core) || intent.contains(core));
        return says ? Optional.of(codes(text)) : Optional.empty();
    }

    /** Whether a text tells of being away. */
    boolean tellsAbsence(String text) {
        return text.length() <= LONGEST && !asks(text) && words.list("away").stream().anyMatch(wide(text)::contains);
    }

    /** A text without a name and what makes it an owner's: “the three of Jiang Bo”. */
    String withoutOwner(String text, String name) {
        return text.replaceFirst(Pattern.quote(name) + words.text("owner"), "");
    }

    Pattern pattern(String name) {
        return Pattern.compile(words.text(name));
    }

    /** Whether a text asks to pass something on, or to press somebody. */
    boolean passesOn(String text) {
        return words.list("passing").stream().anyMatch(wide(text)::contains);
    }

    /** Whether a text names a task by its number, as a task. */
    boolean names(String text, String code) {
        return Pattern.compile("(?<![0-9])" + Pattern.quote(code) + words.text("numbered")).matcher(wide(text)).find();
    }

    /** A text without the words that ask what about it: “and 18?” */
    String withoutAsking(String text) {
        return text.strip().replaceFirst(words.text("asking.tail"), "");
    }

    /** Whether a text asks what waits for a decision. */
    boolean asksWaiting(@Nullable String text) {
        return text != null && words.list("waiting").stream().anyMatch(wide(text)::contains);
    }

    boolean thanks(String text) {
        return only(text, Set.copyOf(words.list("thanks"))::contains);
    }

    /** Marks that ask, and nothing else. */
    boolean isAllAsking(String text) {
        return !text.isBlank() && wide(text).chars().allMatch(mark -> mark == '?' || mark == '!' || Character.isWhitespace(mark))
                && wide(text).indexOf('?') >= 0;
    }

    /** The tasks a text takes back by number and says nothing besides, or calls recorded by mistake. */
    Set<String> takenBack(String text) {
        String wide = wide(text).strip();
        Optional<String> first = words.list("undo").stream().filter(wide::startsWith).findFirst()
                .filter(word -> clauses(wide.substring(word.length())).stream().allMatch(clause -> core(clause).isEmpty()));
        return first.isPresent() ? codes(wide) : mistaken(wide);
    }

    /** The numbers right before a word that calls them recorded by mistake, each with its own marks or joined to the next. */
    private Set<String> mistaken(String wide) {
        Set<String> codes = new LinkedHashSet<>();
        mistaken.matcher(wide).results().forEach(found -> codes.addAll(codes(found.group(1))));
        return codes;
    }

    /** Whether words give no reason. */
    boolean isHollow(String words) {
        return only(words, Set.copyOf(this.words.list("hollow"))::contains);
    }

    /** Whether every clause is one of these, at least one. */
    private boolean only(String text, Predicate<String> known) {
        if (text.length() > LONGEST || asks(text)) {
            return false;
        }
        List<String> clauses = clauses(text);
        return clauses.stream().anyMatch(clause -> says(known, clause))
                && clauses.stream().allMatch(clause -> says(known, clause) || core(clause).isEmpty());
    }

    private boolean says(Predicate<String> known, String clause) {
        return known.test(task.matcher(clause).replaceAll("")) || known.test(core(clause));
    }

    private boolean asks(String text) {
        return words.list("asks").stream().anyMatch(wide(text)::contains);
    }

    private static List<String> clauses(String text) {
        return Stream.of(BETWEEN.split(wide(text))).filter(clause -> !clause.isEmpty()).toList();
    }

    /** A clause without tasks and fillers. */
    private String core(String clause) {
        String left = task.matcher(clause).replaceAll("");
        String before;
        do {
            before = left;
            for (String filler : longestFirst("before")) {
                left = left.startsWith(filler) ? left.substring(filler.length()) : left;
            }
            for (String filler : longestFirst("after")) {
                left = left.endsWith(filler) ? left.substring(0, left.length() - filler.length()) : left;
            }
        } while (!before.equals(left));
        return left;
    }

    private List<String> longestFirst(String name) {
        return words.list(name).stream().sorted(Comparator.comparing(String::length).reversed()).toList();
    }

    private static Set<String> codes(String text) {
        Set<String> codes = new LinkedHashSet<>();
        DIGITS.matcher(wide(text)).results().forEach(found -> codes.add(found.group()));
        return codes;
    }

    private static String wide(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
