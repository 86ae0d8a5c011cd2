package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Slots;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads who is to have a task: that it goes to somebody, or that it is not the writer's. */
final class Handovers {

    private static final Set<Word> CHANGED = EnumSet.of(Word.DONE, Word.LE);
    private static final Set<Word> NOT_PASSED_ON = EnumSet.of(Word.PAPERS, Word.HANDS_IN, Word.DONE, Word.AWAY, Word.NOT, Word.REMIND);
    private static final Set<Word> BESIDE_PAPER = EnumSet.of(Word.FILLER, Word.ALREADY, Word.ALL);
    private static final Set<Word> POINTS = EnumSet.of(Word.WHOLE, Word.THAT_ONE);

    private final Lexicon lexicon;
    private final Names names;
    private final Keepers keepers;
    private final Disowning disowning;
    private @Nullable String spokenOf;

    Handovers(Lexicon lexicon, Names names) {
        this.lexicon = lexicon;
        this.names = names;
        this.keepers = new Keepers(lexicon, names);
        this.disowning = new Disowning(lexicon, names);
    }

    Optional<Statement> read(Clause clause, Ref ref, boolean asks, @Nullable Clause next, @Nullable Clause before) {
        if (before != null && (before.hasAny(Keepers.HANDS_OVER) || before.has(Word.STAND_IN))) {
            spokenOf = keepers.of(before).orElse(spokenOf);
        }
        if (before != null) {
            spokenOf = keepers.with(before).orElse(spokenOf);
        }
        if (isPaperHandedOn(clause)) {
            return Optional.empty();
        }
        return disowning.isNotMine(clause, asks) ? Optional.of(Statement.of(Intent.NOT_MINE, ref, clause.text()))
                : transfer(clause, ref, asks, next);
    }

    /** “The list has been given to the office”: a paper, and not the task. */
    private boolean isPaperHandedOn(Clause clause) {
        int to = clause.first(Word.HAND_TO);
        int paper = clause.before(to).last(token -> !token.isAny(BESIDE_PAPER));
        boolean over = to > 0 && (clause.before(to).has(Word.ALREADY) || clause.from(to).has(Word.LE));
        return over && paper >= 0 && lexicon.pairs("handed.paper").containsKey(clause.tokens().get(paper).text());
    }

    private Optional<Statement> transfer(Clause clause, Ref ref, boolean asks, @Nullable Clause next) {
        if (asks && !clause.has(Word.WISH) || clause.has(Word.LE) && clause.hasOf(lexicon.pairs("hands.let")) && !clause.has(Word.HAND_TO)) {
            return Optional.empty();
        }
        int to = clause.last(token -> token.is(Word.HAND_TO) && token.text().length() > 1 || isHandOver(clause, token));
        Optional<String> named = to < 0 ? Optional.empty() : behind(clause, to, next);
        if (named.isEmpty()) {
            int first = clause.index(token -> token.is(Word.HAND_TO) && token.text().length() > 1 || isHandOver(clause, token), 0);
            named = first < 0 || first == to ? Optional.empty() : behind(clause, first, next);
        }
        if (named.isEmpty()) {
            named = passedOn(clause, ref, next);
        }
        boolean fromNowOn = to < 0 && clause.has(Word.CARE) && !clause.has(Word.AWAY);
        Optional<String> keeper = named.isEmpty() && fromNowOn ? keepers.before(clause).or(() -> belongsTo(clause)) : named;
        return keeper.map(name -> new Statement(Intent.TRANSFER, ref, Statement.Grade.NONE, Slots.EMPTY.withPerson(name), clause.text()));
    }

    /** “From now on it is Gu Yuqing's”. */
    private Optional<String> belongsTo(Clause clause) {
        int belongs = clause.index(token -> lexicon.pairs("belongs").containsKey(token.text()), 0);
        return belongs < 0 ? Optional.empty() : names.first(clause.from(belongs + 1).text(), Keepers.NAME_WITHIN);
    }

    /** The name behind a word of handing over, in the clause or, where it closes it, in the next. */
    private Optional<String> behind(Clause clause, int to, @Nullable Clause next) {
        boolean closes = to == clause.tokens().size() - 1;
        Optional<String> alone = next == null ? Optional.empty() : names.alone(lexicon.pairs("hands.end").cutFrom(next.text()));
        if (closes && alone.isPresent()) {
            return alone;
        }
        boolean named = next != null && names.whole(next.text()).isPresent();
        boolean last = named && (clause.from(to + 1).content() < 2 || lexicon.pairs("org.suffix").ends(clause.text()))
                || closes;
        String behind = last && next != null ? next.text() : clause.from(to + 1).text();
        boolean pronoun = lexicon.pairs("pronoun").longest(behind, 0).isPresent();
        boolean strict = lexicon.pairs("hands.strict").containsKey(clause.tokens().get(to).text());
        if (strict && !pronoun) {
            String plain = lexicon.pairs("hands.end").cutFrom(behind);
            return names.whole(plain).or(() -> names.closing(plain));
        }
        Optional<String> found = pronoun ? Optional.ofNullable(spokenOf).or(() -> keepers.of(clause.before(to)))
                : names.first(behind, Keepers.NAME_WITHIN);
        Optional<String> told = next == null ? Optional.empty() : lexicon.pairs("person.is").longest(next.text(), 0)
                .flatMap(is -> names.whole(next.text().substring(is.length())));
        return found.or(() -> told).or(() -> next == null || clause.hasAny(CHANGED) ? Optional.empty() : names.whole(next.text()));
    }

    /** “Item 2 to Yan Qinghe”: a single letter hands it on if nothing else than a name follows. */
    private Optional<String> passedOn(Clause clause, Ref ref, @Nullable Clause next) {
        int to = clause.last(token -> lexicon.pairs("hands.bare").containsKey(token.text()));
        if (to < 0 || clause.hasAny(NOT_PASSED_ON)) {
            return Optional.empty();
        }
        String behind = clause.from(to + 1).text();
        if (lexicon.pairs("pronoun").longest(behind, 0).filter(him -> him.equals(behind) || lexicon.pairs("hands.end").ends(behind)).isPresent()) {
            return Optional.ofNullable(spokenOf);
        }
        String plain = lexicon.pairs("hands.end").cutFrom(behind);
        boolean spoken = ref.isSaid() || to == 0 || clause.hasAny(POINTS);
        Optional<String> here = spoken ? names.whole(plain).or(() -> names.closing(plain)) : Optional.empty();
        boolean office = lexicon.pairs("org.suffix").ends(plain) || plain.isEmpty();
        return here.or(() -> spoken && office && next != null ? names.whole(next.text()) : Optional.empty());
    }

    /** “Let … be in charge” hands over too, if a task is spoken of. */
    private boolean isHandOver(Clause clause, Token token) {
        return token.isAny(Keepers.HANDS_OVER) && token.text().length() == 1
                && (clause.has(Word.STAND_IN) || lexicon.pairs("hands.takes").ends(clause.text()))
                && (clause.has(Token.Named.class) || clause.has(Token.Titled.class) || clause.has(Word.ALL)) && !clause.has(Word.AWAY);
    }
}
