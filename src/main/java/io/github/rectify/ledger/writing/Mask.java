package io.github.rectify.ledger.writing;

import io.github.rectify.ledger.notice.NamedPeople;
import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes names and numbers of people out of texts: of a name the family name is left, of a telephone or identity number its ends. People
 * already known are masked wherever they stand; others where they stand behind a post.
 */
final class Mask {

    private static final int SHORTEST_NAME = 2;
    private static final int KEPT_BEFORE = 3;
    private static final int KEPT_AFTER = 4;

    private final Words words;
    private final NamedPeople people;
    private final Pattern numbers;
    private final String instead;
    private final List<String> names;
    private final Set<String> masked = new TreeSet<>();

    /** @param known names of people, whoever they are */
    Mask(Words words, Phrases phrases, Collection<String> known, Collection<String> texts) {
        this.words = words;
        this.people = new NamedPeople(words);
        this.numbers = Pattern.compile("(?<![\\d.])(?:(?<id>\\d{17}[\\dXx])|(?<mobile>1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4})"
                + "|0\\d{2,3}\\)?[- ]?(?<line>\\d{7,8}))(?![\\d.])|(?:" + words.list("phone.label").words().stream()
                .map(Pattern::quote).collect(Collectors.joining("|")) + ")\\D{0,6}(?<local>\\d{7,8})(?!\\d)");
        this.instead = phrases.say("notice.mask");
        Set<String> all = new LinkedHashSet<>(known);
        texts.forEach(text -> all.addAll(people.in(text)));
        this.names = all.stream().map(String::strip).filter(name -> name.length() >= SHORTEST_NAME)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder())).toList();
    }

    /** The text without names and numbers; as long as it was. */
    String of(String text) {
        return withoutNumbers(withoutNames(text));
    }

    private String withoutNames(String text) {
        String result = text;
        for (String name : names) {
            if (result.contains(name)) {
                masked.add(name);
                int family = Math.min(people.family(name), name.length() - 1);
                result = result.replace(name, name.substring(0, family) + instead.repeat(name.length() - family));
            }
        }
        return result;
    }

    private String withoutNumbers(String text) {
        Text folded = words.text(text);
        Matcher matcher = numbers.matcher(folded.plain());
        StringBuilder result = new StringBuilder(text);
        while (matcher.find()) {
            int from = matcher.group("line") != null ? matcher.start("line") : matcher.group("local") != null
                    ? matcher.start("local") : matcher.start() + KEPT_BEFORE;
            for (int i = from; i < matcher.end() - KEPT_AFTER; i++) {
                if (Character.isDigit(folded.plain().charAt(i))) {
                    result.setCharAt(i, '*');
                }
            }
        }
        return result.toString();
    }

    /** The names that were found in what was masked so far. */
    List<String> masked() {
        return List.copyOf(masked);
    }
}
