package io.github.rectify.reply;

import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Parts the order from what stands besides it, which is kept as typed. The order is what a text opens with: tasks, the words of a
 * decision, and fillers between them. Where it runs on without a pause (“not agreed to the 15th”) the last of its words belongs to what
 * is kept, for without it the rest would read as the opposite; behind “returned” and behind a task nothing can be turned round.
 */
@Component
class OrderWords {

    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\s]+");
    /** Marks that end a sentence and say nothing; what asks, exclaims or closes a bracket stays. */
    private static final Pattern TRAILING = Pattern.compile("[\\p{P}\\s&&[^!?\\p{Pe}\\p{Pf}\"']]+$");
    private static final int FULL_WIDTH = 0xFEE0;
    private static final int FIRST_WIDE = 0xFF01;
    private static final int LAST_WIDE = 0xFF5E;
    private static final int SHORTEST = 2;

    private final WordFile words = new WordFile("answer-words.properties");
    private final Pattern task = Pattern.compile(words.text("order.task"));
    private final Pattern until = Pattern.compile(words.text("order.until"));
    private final Pattern reason = Pattern.compile(words.text("order.reason"));
    private final Pattern instruction = Pattern.compile(words.text("order.instruction"));
    private final List<String> verbs = longestFirst("order.verb");
    private final List<String> returns = longestFirst("order.return");
    private final List<String> objects = longestFirst("order.object");
    private final List<String> fillers = longestFirst("order.filler");

    private List<String> longestFirst(String name) {
        return words.list(name).stream().sorted(Comparator.comparing(String::length).reversed()).toList();
    }

    /** What a decision is said to be of. */
    enum Of { CLOSING, EXTENSION, NOT_SAID }

    /** Of what a decision is by its own words; not said where it speaks of both, or of neither. */
    Of of(Action decision) {
        String text = folded(Objects.requireNonNullElse(decision.words(), ""));
        String order = decision.date() != null ? text : text.substring(0, text.length() - Objects.requireNonNullElse(
                beside(text, decision.tasks(), decision.intent() == Intent.APPROVE), "").length());
        boolean closing = words.list("order.closing").stream().anyMatch(order::contains);
        boolean extension = decision.date() != null || words.list("order.extension").stream().anyMatch(order::contains);
        return closing == extension ? Of.NOT_SAID : closing ? Of.CLOSING : Of.EXTENSION;
    }

    /** What a reading has of a text, letter for letter, so that places in the one are places in the other. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(letter -> folded.append((char) (letter >= FIRST_WIDE && letter <= LAST_WIDE ? letter - FULL_WIDTH : letter)));
        return folded.toString();
    }

    /** The words of an instruction without the word for it and the tasks it is addressed to. */
    String instruction(String text) {
        Matcher head = instruction.matcher(folded(text));
        return head.lookingAt() ? text.substring(head.end()).strip() : text.strip();
    }

    /** What stands besides a decision; null if nothing does. */
    @Nullable String beside(String text, List<String> codes, boolean grants) {
        String plain = folded(text);
        Head head = new Head(plain, codes, grants);
        int from = head.end();
        Matcher gives = reason.matcher(plain).region(from, plain.length());
        from = gives.lookingAt() ? gives.end() : from;
        Matcher marks = MARKS.matcher(plain).region(from, plain.length());
        int begins = marks.lookingAt() ? marks.end() : from;
        Matcher closing = TRAILING.matcher(plain).region(begins, plain.length());
        String left = text.substring(begins, closing.find() ? closing.start() : plain.length());
        return left.codePointCount(0, left.length()) < SHORTEST ? null : left;
    }

    /** Reads the order at the beginning of a text, a word at a time. */
    private final class Head {

        private final String text;
        private final List<String> codes;
        private final boolean grants;
        private int at;
        private int solid;
        private int glued = -1;

        Head(String text, List<String> codes, boolean grants) {
            this.text = text;
            this.codes = codes;
            this.grants = grants;
        }

        int end() {
            while (step()) {
                continue;
            }
            boolean pause = solid >= text.length() || MARKS.matcher(text).region(solid, text.length()).lookingAt()
                    || reason.matcher(text).region(solid, text.length()).lookingAt();
            return pause || glued < 0 ? solid : glued;
        }

        private boolean step() {
            Matcher marks = MARKS.matcher(text).region(at, text.length());
            int next = marks.lookingAt() ? marks.end() : at;
            Matcher granted = until.matcher(text).region(next, text.length());
            Matcher named = task.matcher(text).region(next, text.length());
            if (grants && granted.lookingAt()) {
                return takes(granted.end(), -1);
            }
            if (named.lookingAt() && isTask(named)) {
                return takes(named.end(), -1);
            }
            int returned = longest(returns, next);
            int ordered = longest(verbs, next);
            if (returned > 0 && returned >= ordered) {
                return takes(next + returned, -1);
            }
            if (ordered > 0) {
                return takes(next + ordered, next);
            }
            int object = longest(objects, next);
            if (object > 0 && solid > 0) {
                return takes(next + object, glued < 0 ? next : glued);
            }
            int filler = longest(fillers, next);
            at = filler > 0 ? next + filler : at;
            return filler > 0;
        }

        /** A bare number is a task only if it is one of those meant. */
        private boolean isTask(Matcher named) {
            return !named.group().matches("[0-9]+") || codes.contains(named.group());
        }

        private boolean takes(int end, int gluedFrom) {
            at = end;
            solid = end;
            glued = gluedFrom;
            return true;
        }

        private int longest(List<String> words, int from) {
            return words.stream().filter(word -> text.startsWith(word, from)).findFirst().map(String::length).orElse(0);
        }
    }
}
