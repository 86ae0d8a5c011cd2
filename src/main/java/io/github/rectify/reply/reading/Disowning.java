package io.github.rectify.reply.reading;

import java.util.EnumSet;
import java.util.Set;

/** Decides whether a clause says that a task is not the writer's: in so many words, or by whose it is. */
final class Disowning {

    private static final Set<Word> SETTLED = EnumSet.of(Word.DONE, Word.AGREE);
    private static final Set<Word> SAYS_MORE = EnumSet.of(Word.ALREADY, Word.HELP_US);

    private static final Set<Word> NAMES_TASK = EnumSet.of(Word.THAT_ONE, Word.WHOLE, Word.ALL, Word.FILLER);

    private final Lexicon lexicon;
    private final Names names;

    Disowning(Lexicon lexicon, Names names) {
        this.lexicon = lexicon;
        this.names = names;
    }

    boolean isNotMine(Clause clause, boolean asks) {
        return clause.has(Word.NOT_MINE) && !(asks && clause.has(Word.HOW)) || isPutAway(clause) || isSomeOffices(clause);
    }

    /** “Has nothing to do with us”, “we cannot take it”: the writer's own, and a word that puts it away. */
    private boolean isPutAway(Clause clause) {
        String text = clause.text();
        boolean away = clause.has(Word.MY_TASKS) && lexicon.pairs("disown.is").standsIn(text) || lexicon.pairs("disown").standsIn(text);
        away |= clause.has(Word.NOT) && lexicon.pairs("disown.duty").ends(text);
        return away && lexicon.pairs("disown.own").standsIn(text) && !clause.hasAny(SETTLED);
    }

    /** “It is the other office's”: a clause that ends in whose it is. */
    private boolean isSomeOffices(Clause clause) {
        int no = clause.first(Word.NO);
        String text = clause.text();
        boolean denies = no >= 0 && clause.tokens().get(no).text().length() > 1;
        boolean own = clause.hasOf(lexicon.pairs("own.words"));
        boolean belongs = !own && clause.hasOf(lexicon.pairs("belongs"));
        if (belongs && clause.first(Word.BY) >= 0 && clause.tokens().get(clause.tokens().size() - 1).is(Word.STAND_IN)
                && !clause.has(Word.CARE) && !clause.hasAny(Clauses.PREDICATES)) {
            return true;
        }
        if (!own && isOf(clause) && endsInOffice(text)) {
            return true;
        }
        return isPlain(clause) && ((denies || belongs) && endsInOffice(text) || !own && isGivenToOffice(text));
    }

    /** “That is the …”: a task, and whose it is. */
    private static boolean isOf(Clause clause) {
        int is = clause.index(token -> token.is(Word.YES) && token.is(Word.BY), 0);
        return is >= 0 && !(is == 0 && clause.has(Word.LE)) && !clause.question() && !clause.has(Token.Day.class) && !clause.hasAny(SETTLED)
                && clause.before(is).tokens().stream().allMatch(token -> token instanceof Token.Named || token instanceof Token.Titled
                        || token.isAny(NAMES_TASK));
    }

    /** Something is spoken of, and nothing else is said of it. */
    private boolean isPlain(Clause clause) {
        Table mine = lexicon.pairs("stands.mine");
        return clause.content() > 0 && !clause.question() && !clause.has(Token.Day.class) && !clause.hasAny(SAYS_MORE)
                && clause.tokens().stream().noneMatch(token -> token.isAny(Clauses.PREDICATES) && !token.is(Word.HAND_TO)
                        || token.is(Word.STAND_IN) && mine.containsKey(token.text()));
    }

    private boolean endsInOffice(String text) {
        return lexicon.pairs("org.owns").keySet().stream().filter(text::endsWith)
                .anyMatch(owns -> lexicon.pairs("org.suffix").ends(text.substring(0, text.length() - owns.length())));
    }

    /** “Is the guards'”, “belongs to the bureau”, “look to the bureau for it”: a verb of belonging, behind it nothing but an office. */
    private boolean isGivenToOffice(String text) {
        String plain = lexicon.pairs("org.tail").cutFrom(text);
        return lexicon.pairs("org.verb").keySet().stream().anyMatch(verb -> plain.lastIndexOf(verb) > 0
                && isOffice(plain.substring(plain.lastIndexOf(verb) + verb.length()), lexicon.pairs("org.verb").get(verb).isEmpty()));
    }

    /** @param owns whether a word of owning has to close it */
    private boolean isOffice(String text, boolean owns) {
        String name = lexicon.pairs("org.owns").cutFrom(text);
        return names.whole(name).isEmpty() && name.length() > 1 && name.length() < Keepers.NAME_WITHIN && !(owns && name.equals(text))
                && lexicon.pairs("org.suffix").ends(name);
    }
}
