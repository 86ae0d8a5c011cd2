package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Grade;
import io.github.rectify.reply.reading.Statement.Slots;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Takes talk of work that no rule knows, from an official to whom a task was just brought to mind, for a sign that something goes on. */
final class Inklings {

    private static final int FEW = 4;
    private static final Set<Word> SAYS_OTHER = EnumSet.of(Word.HOW_TO, Word.MY_TASKS, Word.SHOW, Word.REMIND, Word.HOLD_ON, Word.TAKE_BACK,
            Word.HOW, Word.WHY, Word.PUT_OFF, Word.AWAY);
    private static final Set<Word> NAMES_ONLY = EnumSet.of(Word.THAT_ONE, Word.WHOLE, Word.FILLER, Word.GENERIC, Word.GREETING, Word.YES);

    private final Lexicon lexicon;
    private final Situation situation;

    Inklings(Lexicon lexicon, Situation situation) {
        this.lexicon = lexicon;
        this.situation = situation;
    }

    List<Statement> of(List<Clause> clauses, Ref topic) {
        boolean other = clauses.stream().anyMatch(this::saysOther);
        boolean work = clauses.stream().anyMatch(Inklings::isOfWork);
        boolean names = clauses.stream().flatMap(clause -> clause.tokens().stream()).allMatch(Inklings::isName);
        boolean reminded = !situation.lastReminded().isEmpty() || topic.isSaid();
        int content = clauses.stream().mapToInt(Clause::content).sum();
        return situation.isByLeader() || other || !work || names || content < FEW || !reminded ? List.of()
                : List.of(new Statement(Intent.REPORT_PROGRESS, topic, Grade.STEP, Slots.EMPTY, clauses.get(0).text()));
    }

    /** A question, a request or private talk. */
    private boolean saysOther(Clause clause) {
        return Questions.asks(clause) || clause.hasOf(lexicon.pairs("you")) || clause.hasAny(SAYS_OTHER)
                || lexicon.isChat(clause);
    }

    private static boolean isOfWork(Clause clause) {
        return clause.has(Word.WORK) || clause.has(Token.Titled.class) || clause.has(Word.FINISH) || clause.all(Token.Figure.class).count() > 1;
    }

    private static boolean isName(Token token) {
        return token instanceof Token.Titled || token instanceof Token.Named || token.isAny(NAMES_ONLY);
    }
}
