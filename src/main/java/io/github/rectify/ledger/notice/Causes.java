package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves out what a notice tells, between a problem and the answer to it, of how it came about: that is neither the problem nor a
 * measure. It stands under a name of its own, on its lines or behind the problem.
 */
final class Causes {

    private final WordList edges;
    private final Pattern named;

    Causes(Words words) {
        this.edges = words.lists("clause.end");
        String open = Pattern.quote(String.valueOf(words.mark("mark.heading.open")));
        String close = Pattern.quote(String.valueOf(words.mark("mark.heading.close")));
        String name = "\\p{IsIdeographic}{0,6}(?:" + String.join("|", words.list("cause.word").words()) + ")\\p{IsIdeographic}{0,4}";
        this.named = Pattern.compile("(?:" + open + name + close + ":?|[(]" + name + "[)]:|" + name + ":)");
    }

    /** @param begins tells of a line whether something new begins there, so that it goes on with no cause */
    List<Text> without(List<Text> lines, Predicate<Text> begins) {
        List<Text> left = new ArrayList<>();
        boolean open = false;
        for (Text line : lines) {
            Matcher cause = named.matcher(line.plain());
            open = cause.lookingAt() ? cause.end() == line.length() : open && !begins.test(line);
            if (!open && !cause.lookingAt()) {
                left.add(line);
            }
        }
        return left;
    }

    /** Where in the words of a problem its cause begins, or their length. */
    int in(Text problem) {
        Matcher cause = named.matcher(problem.plain());
        int from = 1;
        while (from < problem.length() && cause.find(from)) {
            if (edges.lengthAt(problem.plain(), cause.start() - 1) > 0 || problem.plain().charAt(cause.start() - 1) == ' ') {
                return cause.start();
            }
            from = cause.start() + 1;
        }
        return problem.length();
    }
}
