package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Learns the words by which a notice itself marks its problems, the answers to them and where each stands: lines that begin with the
 * same lead come again and again, one kind after the other. No list can hold how every clerk says it; that it comes again tells.
 */
final class Habits {

    private static final int FEWEST = 3;
    private static final int LONGEST_STATE = 60;
    private static final String NUMBER = "#";
    private static final String PROSE = "";

    /** “1.2 Words”, and above it “1 Words”. */
    private static final Pattern DECIMAL = Pattern.compile("^(?<no>\\d{1,2})(?:(?<below>(?:\\.\\d{1,2}){1,2}) (?=[^ ])| (?=[^\\d ]))");

    /** A lead in brackets, before a colon, or one that only counts. */
    private static final String EDGE = "^[^\\p{L}\\p{N}(\"\\[]{0,2}";
    private static final int LONGEST_LEAD = 12;

    private final Numerals numerals;
    private final Pattern leads;
    private final Pattern counts;
    private final WordList fields;
    private final WordList problems;
    private final WordList answers;
    private final WordList states;

    Habits(Words words, Numerals numerals) {
        this.numerals = numerals;
        String open = Pattern.quote(String.valueOf(words.mark("mark.heading.open")));
        String close = Pattern.quote(String.valueOf(words.mark("mark.heading.close")));
        String nth = Pattern.quote(words.word("label.nth"));
        this.leads = Pattern.compile(EDGE + "(?:" + open + "(?<bracket>[^" + close + "]{1," + LONGEST_LEAD + "})" + close + ":?|(?<colon>[\\p{L}\\p{N}]{2,"
                + LONGEST_LEAD + "}):)");
        this.counts = Pattern.compile(EDGE + nth + "(?<count>[\\p{L}\\p{N}]{1,4}?)(?:" + String.join("|", words.list("habit.unit").words()) + ")[,: ]");
        this.fields = words.lists("field.due", "field.completed", "field.other", "field.progress");
        this.problems = words.list("habit.problem");
        this.answers = words.list("habit.answer");
        this.states = words.list("habit.state");
    }

    enum Role { PROBLEM, ANSWER, STATE, HEADING }

    /** What a line begins with: {@code key} is the same wherever the same is said, {@code no} the number in it, bare. */
    private record Lead(String key, String no, int end) {
    }

    /** What a line is by the habits of its notice, and the label it begins with. */
    record Mark(Role role, Label label) {
    }

    /** The roles of the leads of one notice. */
    final class Learned {

        private final Map<String, Role> roles;
        private final boolean decimals;

        private Learned(Map<String, Role> roles, boolean decimals) {
            this.roles = roles;
            this.decimals = decimals;
        }

        @Nullable Mark of(Text line) {
            Lead lead = lead(line.plain());
            Role role = lead == null ? null : roles.get(lead.key());
            if (lead != null && role != null) {
                return new Mark(role, new Label(Label.Shape.NAMED, lead.no(), ordinal(lead.no()), lead.end()));
            }
            Matcher decimal = decimals ? DECIMAL.matcher(line.plain()) : DECIMAL.matcher("");
            if (!decimal.find()) {
                return null;
            }
            return new Mark(Role.HEADING, decimal.group("below") == null
                    ? new Label(Label.Shape.DIGIT, decimal.group("no"), Integer.parseInt(decimal.group("no")), decimal.end())
                    : new Label(Label.Shape.DECIMAL, decimal.group("no") + decimal.group("below"), 0, decimal.end()));
        }
    }

    /** @param numbered tells of a line that begins with no such lead whether it begins with a number */
    Learned learn(List<Text> lines, Predicate<Text> numbered) {
        Map<String, Integer> times = new HashMap<>();
        Map<String, Integer> lengths = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (Text line : lines) {
            Lead lead = lead(line.plain());
            String key = lead != null && role(lead.key()) != null ? lead.key() : numbered.test(line) ? NUMBER : PROSE;
            times.merge(key, 1, Integer::sum);
            lengths.merge(key, line.length() - (lead == null ? 0 : lead.end()), Integer::sum);
            order.add(key);
        }
        Set<String> told = new HashSet<>();
        Set<String> answered = new HashSet<>();
        for (String key : times.keySet()) {
            if (!key.equals(PROSE) && role(key) == Role.PROBLEM && isAnswered(order, key, times, lengths, answered) && !key.equals(NUMBER)) {
                told.add(key);
            }
        }
        Map<String, Role> roles = new HashMap<>();
        told.forEach(key -> roles.put(key, Role.PROBLEM));
        answered.forEach(key -> roles.put(key, Role.ANSWER));
        times.keySet().stream().filter(key -> !key.equals(PROSE) && role(key) == Role.STATE && times.get(key) >= FEWEST && !roles.isEmpty())
                .filter(key -> !answers(key, lengths, times)).toList().forEach(key -> roles.put(key, Role.STATE));
        boolean decimals = lines.stream().map(line -> DECIMAL.matcher(line.plain())).filter(decimal -> decimal.find() && decimal.group("below") != null)
                .count() >= FEWEST;
        return new Learned(roles, decimals);
    }

    /**
     * Whether lines with such a lead are mostly followed by answers: by lines with one lead that comes again and again, which is added,
     * or, where a word says that it is a problem, by lines without any.
     */
    private boolean isAnswered(List<String> order, String problem, Map<String, Integer> times, Map<String, Integer> lengths, Set<String> answered) {
        Map<String, Integer> after = new HashMap<>();
        for (int i = 0; i + 1 < order.size(); i++) {
            if (order.get(i).equals(problem)) {
                after.merge(order.get(i + 1), 1, Integer::sum);
            }
        }
        int prose = after.getOrDefault(PROSE, 0);
        after.keySet().removeIf(key -> key.equals(PROSE) || times.getOrDefault(key, 0) < FEWEST || !answers(key, lengths, times));
        int marked = after.values().stream().mapToInt(Integer::intValue).sum();
        boolean numbers = problem.equals(NUMBER);
        if (numbers ? marked >= FEWEST : 2 * marked >= times.get(problem) && times.get(problem) >= FEWEST) {
            answered.addAll(after.keySet());
            return true;
        }
        return !numbers && problems.in(problem) && times.get(problem) >= FEWEST && 2 * prose >= times.get(problem);
    }

    /** A state that is told at length is an answer. */
    private boolean answers(String key, Map<String, Integer> lengths, Map<String, Integer> times) {
        return role(key) == Role.ANSWER || role(key) == Role.STATE && lengths.get(key) > LONGEST_STATE * times.get(key);
    }

    private @Nullable Role role(String key) {
        if (states.in(key)) {
            return Role.STATE;
        }
        if (answers.in(key)) {
            return Role.ANSWER;
        }
        return key.contains(NUMBER) || problems.in(key) ? Role.PROBLEM : null;
    }

    private @Nullable Lead lead(String text) {
        Matcher counted = counts.matcher(text);
        if (counted.find() && ordinal(counted.group("count")) > 0) {
            return new Lead(text.substring(0, counted.start("count")) + NUMBER + text.substring(counted.end("count"), counted.end()),
                    counted.group("count"), counted.end());
        }
        Matcher lead = leads.matcher(text);
        if (!lead.find()) {
            return null;
        }
        String group = lead.group("bracket") != null ? "bracket" : "colon";
        String said = lead.group(group);
        int number = said.length();
        while (number > 0 && (Character.isDigit(said.charAt(number - 1)) || numerals.isNumeral(said.charAt(number - 1)))) {
            number--;
        }
        String no = said.substring(number);
        if (fields.has(said)) {
            return null;
        }
        return new Lead(text.substring(0, lead.start(group)) + said.substring(0, number) + (no.isEmpty() ? "" : NUMBER), no, lead.end());
    }

    private int ordinal(String no) {
        return no.isEmpty() ? 0 : no.chars().allMatch(letter -> letter >= '0' && letter <= '9') ? Integer.parseInt(no) : Math.max(0, numerals.value(no));
    }
}
