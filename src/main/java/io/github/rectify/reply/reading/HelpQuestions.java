package io.github.rectify.reply.reading;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads a question about the bot itself: how something is done, what a rule is, help. */
final class HelpQuestions {

    private static final Set<Word> RULED = EnumSet.of(Word.DONE, Word.STRIKE, Word.EXTEND, Word.PAPERS);
    private static final Set<Word> CLOSES = EnumSet.of(Word.STRIKE, Word.EXTEND);
    private static final Set<Word> ENDS = EnumSet.of(Word.DONE, Word.STRIKE, Word.EXTEND);
    private static final Set<Word> SUPPOSES = EnumSet.of(Word.WILL, Word.AGREE, Word.IF);
    private static final Set<Word> OF_A_TASK = EnumSet.of(Word.WHOLE, Word.NOT, Word.LE, Word.WHY, Word.STATE, Word.SHOW);

    private static final Set<Word> TELLS_OF_WORK = EnumSet.of(Word.LE, Word.ALREADY, Word.UNDERWAY);
    private static final Set<Word> TELLS = EnumSet.of(Word.WHOLLY, Word.LE, Word.ALREADY, Word.DONE);
    private static final int A_PHRASE = 4;

    private final Lexicon lexicon;

    HelpQuestions(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Optional<Statement> read(Clause clause, boolean asks) {
        boolean thinks = clause.has(Word.UNDERWAY) || clause.has(Word.PERHAPS) && clause.has(Word.NOT);
        boolean mine = clause.hasOf(lexicon.pairs("own.words")) && clause.has(Word.HOW_MANY);
        boolean tells = clause.content() > A_PHRASE || clause.hasAny(TELLS);
        boolean noun = !asks && tells && clause.tokens().stream().filter(token -> token.is(Word.HOW_TO)).allMatch(
                token -> lexicon.pairs("howto.noun").containsKey(token.text()));
        boolean rhetorical = clause.first(Word.UNDONE) >= 0 && clause.first(Word.UNDONE) < clause.first(Word.HOW_TO) && !clause.has(Word.WISH);
        boolean howTo = clause.has(Word.HOW_TO) && !noun && !thinks && !mine && !rhetorical && !clause.has(Token.Day.class);
        boolean help = lexicon.pairs("help.alone").containsKey(clause.text()) || howTo
                || isAboutHelp(clause, asks) || wantsToKnowHow(clause, asks) || isRequirementAsked(clause);
        return help ? Optional.of(Statement.of(Intent.HELP, Ref.NONE, clause.text())) : Optional.empty();
    }

    /** A question that has one of the bot's own matters in it and no task. */
    private boolean isAboutHelp(Clause clause, boolean asks) {
        return (asks || clause.hasOf(lexicon.pairs("asks.choice"))) && !clause.has(Token.Named.class) && !clause.has(Token.Titled.class)
                && !clause.hasAny(OF_A_TASK) && lexicon.pairs("help.about").standsIn(clause.text())
                && !lexicon.isChat(clause);
    }

    /** “To report it finished, need I send pictures”, “who has to sign when more time is asked for”. */
    private boolean isRequirementAsked(Clause clause) {
        String text = clause.text();
        int acts = IntStream.range(0, text.length()).filter(at -> lexicon.pairs("help.acts").longest(text, at).isPresent()).findFirst().orElse(-1);
        return acts >= 0 && lexicon.pairs("help.requires").standsIn(text.substring(acts)) && !clause.has(Token.Named.class)
                && !clause.hasAny(TELLS_OF_WORK);
    }

    private boolean wantsToKnowHow(Clause clause, boolean asks) {
        if (clause.has(Word.WHY) || clause.has(Word.UNIT_WIDE) || clause.has(Word.OR) && clause.has(Word.LE)) {
            return false;
        }
        boolean became = clause.has(Word.LE) && lexicon.pairs("became").standsIn(clause.text());
        boolean named = clause.has(Token.Named.class) || became;
        boolean how = clause.has(Word.HOW) || clause.has(Word.RULES) && clause.has(Word.ASKS);
        return isRuleAsked(clause) || isRuleSupposed(clause) || asks && how && clause.hasAny(RULED) && !named
                && !clause.has(Token.Titled.class) && !clause.has(Word.WHOLE) && !clause.has(Word.NOT);
    }

    /** “What papers does striking off need?” */
    private static boolean isRuleAsked(Clause clause) {
        return clause.question() && clause.has(Word.RULES) && clause.hasAny(CLOSES) && !clause.has(Token.Named.class) && !clause.has(Word.WISH);
    }

    /** “If it is extended, which rules hold”: of a task too, as long as it is only supposed. */
    private static boolean isRuleSupposed(Clause clause) {
        return clause.has(Word.RULES) && clause.hasAny(Questions.ASKING) && clause.hasAny(ENDS) && clause.hasAny(SUPPOSES)
                && (!clause.has(Token.Named.class) || clause.has(Word.IF));
    }
}
