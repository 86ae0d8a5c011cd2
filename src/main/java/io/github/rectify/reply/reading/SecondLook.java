package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Grade;
import io.github.rectify.reply.reading.Statement.Slots;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the rules made of a reply with what replies that look like it meant ({@link Resemblance}). Where the two are far apart
 * the rules have most likely missed something, and the reading gives way, if it can be given another meaning that holds together:
 * never to a completion, a decision or the end of somebody's charge, which must be stated.
 */
final class SecondLook {

    /** How far apart, in logarithms of odds summed over the intents in dispute; 5 is a hundred and fifty to one. */
    private static final double FAR = 5;
    /** Long reports are like no other. */
    private static final int MOST_TOKENS = 200;
    /** What is never concluded from likeness. */
    private static final Set<Intent> MUST_BE_STATED = EnumSet.of(Intent.REPORT_DONE, Intent.APPROVE, Intent.REJECT, Intent.UNDO,
            Intent.TRANSFER, Intent.DELEGATE, Intent.INSTRUCT, Intent.CONFIRM, Intent.DENY);
    private static final Set<Intent> OFFICIALS = EnumSet.complementOf(EnumSet.of(Intent.QUERY_OVERVIEW));
    private static final Set<Intent> LEADERS = EnumSet.of(Intent.ACKNOWLEDGE, Intent.SNOOZE, Intent.QUERY_MINE, Intent.QUERY_TASK,
            Intent.QUERY_OVERVIEW, Intent.HELP, Intent.UNKNOWN);
    private static final Set<Intent> TAKES_SPAN = EnumSet.of(Intent.REQUEST_EXTENSION, Intent.SNOOZE);

    private final Map<Intent, Double> odds;
    private final Set<Intent> likely;
    private final LocalDate today;
    private final Set<Intent> ofRole;

    SecondLook(Resemblance resemblance, List<Token> tokens, Situation situation) {
        this.odds = tokens.size() > MOST_TOKENS ? Map.of() : resemblance.of(Traits.of(tokens, situation));
        this.likely = Resemblance.likely(odds);
        this.today = situation.today();
        this.ofRole = situation.isByLeader() ? LEADERS : OFFICIALS;
    }

    /** What the reply resembles, for the administrator. */
    Stage stage() {
        return new Stage(Stage.Name.COMPARED, odds.entrySet().stream().filter(entry -> likely.contains(entry.getKey()))
                .sorted(Map.Entry.<Intent, Double>comparingByValue().reversed())
                .map(entry -> entry.getKey() + " " + Math.round(100 / (1 + Math.exp(-entry.getValue()))) + "%").toList());
    }

    /** What was said, otherwise understood, if the reading of the rules is too unlike other replies. */
    Optional<List<Statement>> otherwise(List<Statement> said, Reading read, Ref topic) {
        Set<Intent> meant = read.actions().stream().map(Action::intent).collect(Collectors.toCollection(() -> EnumSet.noneOf(Intent.class)));
        Set<Intent> gone = EnumSet.copyOf(meant);
        gone.removeAll(likely);
        Set<Intent> come = likely.isEmpty() ? EnumSet.noneOf(Intent.class) : EnumSet.copyOf(likely);
        come.removeAll(meant);
        boolean may = !likely.isEmpty() && !gone.isEmpty() && said.stream().noneMatch(SecondLook::isToldOfTap) && come.size() <= 1
                && ofRole.containsAll(come) && come.stream().noneMatch(MUST_BE_STATED::contains);
        return may && apart(gone, come) >= FAR ? Optional.of(instead(said, gone, come.stream().findFirst().orElse(null), topic)) : Optional.empty();
    }

    /** A tap by mistake is told in so many words: nothing is more than that. */
    private static boolean isToldOfTap(Statement statement) {
        return statement.intent() == Intent.UNDO && statement.grade() == Grade.WHOLE;
    }

    private double apart(Set<Intent> gone, Set<Intent> come) {
        return gone.stream().mapToDouble(intent -> -odds.getOrDefault(intent, 0.0)).sum() + come.stream().mapToDouble(odds::get).sum();
    }

    private List<Statement> instead(List<Statement> said, Set<Intent> gone, @Nullable Intent come, Ref topic) {
        List<Statement> out = new ArrayList<>();
        for (Statement statement : said) {
            if (!gone.contains(statement.intent())) {
                out.add(statement);
            } else if (come != null) {
                out.add(as(come, statement));
            } else if (statement.intent() == Intent.REPORT_DONE) {
                out.add(as(Intent.REPORT_PROGRESS, statement));
            }
        }
        if (come != null && out.stream().noneMatch(statement -> statement.intent() == come)) {
            out.add(Statement.of(come, topic, said.isEmpty() ? "" : said.get(0).words()));
        }
        return out;
    }

    /** With the slots that mean something with the other intent, too. */
    private Statement as(Intent intent, Statement statement) {
        Slots slots = statement.slots();
        LocalDate date = slots.date() != null && slots.date().isBefore(today) ? null : slots.date();
        Slots kept = switch (intent) {
            case REPORT_PROGRESS -> Slots.of(date, slots.percent());
            case REQUEST_EXTENSION, SNOOZE -> Slots.of(date, null).withSpan(TAKES_SPAN.contains(statement.intent()) ? slots.span() : null);
            case QUERY_OVERVIEW -> Slots.EMPTY.withScope(slots.scope() == null ? Action.Scope.ALL : slots.scope());
            default -> Slots.EMPTY;
        };
        return new Statement(intent, statement.ref(), intent == Intent.REPORT_PROGRESS ? Grade.STEP : Grade.NONE, kept, statement.words());
    }

    /** Whether a reading is what the reply resembles, and finishes or decides nothing that the first did not. */
    boolean holds(Reading other, Reading first) {
        Set<Intent> meant = other.actions().stream().map(Action::intent).collect(Collectors.toSet());
        Set<String> stated = ended(first);
        return meant.equals(likely) && ended(other).stream().allMatch(stated::contains);
    }

    private static Set<String> ended(Reading reading) {
        Set<String> ended = new HashSet<>();
        reading.actions().stream().filter(action -> MUST_BE_STATED.contains(action.intent()))
                .forEach(action -> action.tasks().forEach(task -> ended.add(action.intent() + " " + task)));
        return ended;
    }
}
