package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Learns the words by which a notice itself marks its problems, the answers to them and where each stands: lines that begin with the
 * same lead come again and again, one kind after the other. No list can hold how every clerk says it; that it comes again tells.
 */
final class Habits {

    private static final int FEWEST = 3;
    private static final int LONGEST_STATE = 60;
    private static final String PROSE = "";

    /** “1.2 Words”, and above it “1 Words”. */
    private static final Pattern DECIMAL = Pattern.compile("^(?<no>\\d{1,2})(?:(?<below>(?:\\.\\d{1,2}){1,2}) (?=[^ ])| (?=[^\\d ]))");

    private final Leads leads;
    private final WordList problems;
    private final WordList answers;
    private final WordList states;

    Habits(Words words, Numerals numerals) {
        this.leads = new Leads(words, numerals);
        this.problems = words.list("habit.problem");
        this.answers = words.list("habit.answer");
        this.states = words.list("habit.state");
    }

    enum Role { PROBLEM, ANSWER, STATE, HEADING }

    /** What a line is by the habits of its notice, and the label it begins with. */
    record Mark(Role role, Label label) {
    }

    /** What was learned of one notice. */
    final class Learned {

        private final Map<String, Role> roles;
        private final Set<String> behindNumbers;
        private final boolean decimals;

        private Learned(Map<String, Role> roles, Set<String> behindNumbers, boolean decimals) {
            this.roles = roles;
            this.behindNumbers = behindNumbers;
            this.decimals = decimals;
        }

        /** “1. The audit found: …”: how long the lead is that stands behind the numbers of this notice, or 0. */
        int behindNumber(Text heading) {
            Leads.Lead lead = leads.of(heading.plain());
            return lead != null && behindNumbers.contains(lead.key()) ? lead.end() : 0;
        }

        @Nullable Mark of(Text line) {
            Leads.Lead lead = leads.of(line.plain());
            Role role = lead == null ? null : roles.get(lead.key());
            if (lead != null && role != null) {
                return new Mark(role, new Label(Label.Shape.NAMED, lead.no(), leads.ordinal(lead.no()), lead.end()));
            }
            return decimals ? decimal(line.plain()) : null;
        }
    }

    private static @Nullable Mark decimal(String line) {
        Matcher decimal = DECIMAL.matcher(line);
        if (!decimal.find()) {
            return null;
        }
        String no = decimal.group("no");
        String below = decimal.group("below");
        return new Mark(Role.HEADING, below == null ? new Label(Label.Shape.DIGIT, no, Integer.parseInt(no), decimal.end())
                : new Label(Label.Shape.DECIMAL, no + below, 0, decimal.end()));
    }

    /** @param heading of a line that begins with no such lead, what stands behind its number; null if it has none */
    Learned learn(List<Text> lines, Function<Text, @Nullable Text> heading) {
        Tally tally = new Tally();
        lines.forEach(line -> tally.add(line, heading.apply(line) != null));
        Map<String, Role> roles = new HashMap<>();
        for (String key : tally.times.keySet()) {
            Set<String> after = tally.answered(key);
            after.forEach(answer -> roles.put(answer, Role.ANSWER));
            if (!after.isEmpty() && !key.equals(Leads.NUMBER) || tally.isAnsweredInProse(key)) {
                roles.put(key, Role.PROBLEM);
            }
        }
        if (!roles.isEmpty()) {
            tally.states().forEach(key -> roles.put(key, Role.STATE));
        }
        long decimals = lines.stream().map(line -> DECIMAL.matcher(line.plain())).filter(line -> line.find() && line.group("below") != null).count();
        return new Learned(roles, behindNumbers(lines.stream().map(heading).filter(Objects::nonNull).toList()), decimals >= FEWEST);
    }

    private Set<String> behindNumbers(List<Text> headings) {
        Map<String, Integer> times = new HashMap<>();
        headings.stream().map(words -> leads.of(words.plain())).filter(lead -> lead != null && role(lead.key()) == Role.PROBLEM)
                .forEach(lead -> times.merge(lead.key(), 1, Integer::sum));
        return times.keySet().stream().filter(key -> times.get(key) >= FEWEST).collect(Collectors.toSet());
    }

    private @Nullable Role role(String key) {
        if (states.in(key)) {
            return Role.STATE;
        }
        if (answers.in(key)) {
            return Role.ANSWER;
        }
        return key.contains(Leads.NUMBER) || problems.in(key) ? Role.PROBLEM : null;
    }

    /** How often each lead comes, how much is said behind it, and in what order they come. */
    private final class Tally {

        private final Map<String, Integer> times = new HashMap<>();
        private final Map<String, Integer> lengths = new HashMap<>();
        private final Map<String, Map<String, Integer>> followers = new HashMap<>();
        private String before = PROSE;

        void add(Text line, boolean numbered) {
            Leads.Lead lead = leads.of(line.plain());
            String key = lead != null && role(lead.key()) != null ? lead.key() : numbered ? Leads.NUMBER : PROSE;
            times.merge(key, 1, Integer::sum);
            lengths.merge(key, line.length() - (lead == null ? 0 : lead.end()), Integer::sum);
            followers.computeIfAbsent(before, first -> new HashMap<>()).merge(key, 1, Integer::sum);
            before = key;
        }

        /** The leads of answers that mostly follow on the lead of a problem, or often enough on a number. */
        Set<String> answered(String key) {
            if (key.equals(PROSE) || role(key) != Role.PROBLEM || times.get(key) < FEWEST) {
                return Set.of();
            }
            Map<String, Integer> after = new HashMap<>(followers.getOrDefault(key, Map.of()));
            after.keySet().removeIf(next -> next.equals(PROSE) || times.get(next) < FEWEST || !answers(next));
            int marked = after.values().stream().mapToInt(Integer::intValue).sum();
            boolean mostly = key.equals(Leads.NUMBER) ? marked >= FEWEST : 2 * marked >= times.get(key);
            return mostly ? after.keySet() : Set.of();
        }

        /** Whether a word says that it is a problem, and lines without any lead mostly follow. */
        boolean isAnsweredInProse(String key) {
            int prose = followers.getOrDefault(key, Map.of()).getOrDefault(PROSE, 0);
            return role(key) == Role.PROBLEM && problems.in(key) && times.get(key) >= FEWEST && 2 * prose >= times.get(key);
        }

        List<String> states() {
            return times.keySet().stream().filter(key -> role(key) == Role.STATE && times.get(key) >= FEWEST && !answers(key)).toList();
        }

        /** A state that is told at length is an answer. */
        private boolean answers(String key) {
            return role(key) == Role.ANSWER || role(key) == Role.STATE && lengths.get(key) > LONGEST_STATE * times.get(key);
        }
    }
}
