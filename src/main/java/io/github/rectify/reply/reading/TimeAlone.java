package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Grade;
import io.github.rectify.reply.reading.Statement.Slots;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an answer that is only a time: “by Monday evening”, “that will be next month”. From an official who was just reminded it is
 * when the work will be finished, and so no more than progress.
 */
final class TimeAlone {

    private static final Set<Word> BESIDE = EnumSet.of(Word.FILLER, Word.GREETING, Word.SEEN, Word.LE, Word.GUESS, Word.ONLY, Word.WHOLE,
            Word.THAT_ONE, Word.LATER, Word.SOON, Word.WILL, Word.PERHAPS, Word.BEFORE_DAY, Word.GENERIC);
    private static final Set<Word> EXPECTS = EnumSet.of(Word.WILL, Word.PERHAPS, Word.BEFORE_DAY);
    private static final Set<Word> NO_ANSWER = EnumSet.of(Word.REMIND, Word.NOT, Word.NO, Word.ASKS);

    private final Lexicon lexicon;
    private final Situation situation;
    private final Tense tense;

    TimeAlone(Lexicon lexicon, Situation situation) {
        this.lexicon = lexicon;
        this.situation = situation;
        this.tense = new Tense(lexicon, situation.today());
    }

    List<Statement> of(List<Clause> clauses, Ref topic) {
        boolean reminded = !situation.lastReminded().isEmpty() || topic.isSaid();
        boolean alone = clauses.stream().allMatch(clause -> !Questions.asks(clause) && !clause.hasAny(NO_ANSWER)
                && clause.tokens().stream().allMatch(TimeAlone::isBeside));
        if (situation.isByLeader() || !reminded || !alone) {
            return List.of();
        }
        Optional<Token.Day> day = clauses.stream().flatMap(clause -> clause.all(Token.Day.class)).reduce((first, second) -> second);
        boolean ahead = day.isEmpty() || day.get().phrase().isVague() || tense.isAhead(day.get().phrase(), true);
        boolean expects = clauses.stream().anyMatch(clause -> clause.hasAny(EXPECTS) && (day.isPresent() || clause.has(Word.SOON))
                || clause.has(Word.LATER) && day.isPresent())
                || day.isPresent() && lexicon.pairs("day.before").ends(day.get().text());
        LocalDate expected = day.map(token -> token.phrase().ahead()).orElse(null);
        return ahead && expects ? List.of(new Statement(Intent.REPORT_PROGRESS, topic, Grade.LEFT, Slots.of(expected, null),
                clauses.get(0).text())) : List.of();
    }

    private static boolean isBeside(Token token) {
        return token instanceof Token.Day || token instanceof Token.Named || token instanceof Token.Titled || token.isAny(BESIDE);
    }
}
