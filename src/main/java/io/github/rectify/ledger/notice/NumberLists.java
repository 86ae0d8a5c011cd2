package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the lists of numbers by which a summary names items: “nos. 4 and 13”, “4 of them (6, 19, 24 and 33)”. A figure in brackets that
 * only counts is no list, nor is an ordinal of something else, nor a list of another length than the figure before it says.
 */
final class NumberLists {

    private static final int MOST_LISTED = 500;
    private static final Pattern COUNT_BEFORE = Pattern.compile("(\\d{1,3})\\p{IsIdeographic}{1,6}$");

    private final Pattern lists;
    private final Pattern numberOrRange;

    NumberLists(Words words) {
        String nth = Pattern.quote(words.word("label.nth"));
        String ranges = Pattern.quote(String.join("", words.list("label.range").words()));
        String joins = "[,. -" + Pattern.quote(String.join("", words.list("label.join").words())) + ranges + "]{1,2}";
        String items = any(words, "total.item");
        String number = "\\d{1,3}";
        String list = number + "(?:" + items + "?" + joins + nth + "?" + number + "){0," + MOST_LISTED + "}";
        String problems = any(words, "total.problem");
        String goesOn = "(?=[^\\p{IsIdeographic}]|" + String.join("|", words.list("total.item.on").words()) + "|$)";
        String named = "(?<named>" + nth + "|" + any(words, "total.namely") + nth + "?|" + problems + ")?";
        String bracketed = "\\(" + named + "(?<list>" + list + ")" + items + "?" + problems + "?\\)";
        String open = nth + "(?<open>" + list + ")(?:" + items + "?" + problems + "|" + items + ")" + goesOn;
        this.lists = Pattern.compile(bracketed + "|" + open);
        this.numberOrRange = Pattern.compile("(\\d{1,3})(?:" + items + "?[" + ranges + "-]" + nth + "?(\\d{1,3}))?");
    }

    private static String any(Words words, String key) {
        return "(?:" + String.join("|", words.list(key).words()) + ")";
    }

    /** The numbers listed, and where the list stands. */
    record Listed(int start, int end, List<Integer> numbers) {
    }

    List<Listed> in(String sentence) {
        List<Listed> all = new ArrayList<>();
        Matcher matcher = lists.matcher(sentence);
        while (matcher.find()) {
            boolean open = matcher.group("open") != null;
            List<Integer> numbers = numbers(open ? matcher.group("open") : matcher.group("list"));
            boolean onlyCounts = !open && matcher.group("named") == null && numbers.size() < 2;
            Matcher counted = COUNT_BEFORE.matcher(sentence.substring(0, matcher.start()));
            boolean otherwise = !open && counted.find() && Integer.parseInt(counted.group(1)) != numbers.size();
            if (!onlyCounts && !otherwise) {
                all.add(new Listed(matcher.start(), matcher.end(), numbers));
            }
        }
        return all;
    }

    /** All numbers of a text, and those between the two of a range. */
    List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        Matcher number = numberOrRange.matcher(text);
        while (number.find()) {
            int first = Integer.parseInt(number.group(1));
            int last = number.group(2) == null ? first : Integer.parseInt(number.group(2));
            for (int next = first; next <= last && last - first < MOST_LISTED; next++) {
                numbers.add(next);
            }
        }
        return numbers;
    }
}
