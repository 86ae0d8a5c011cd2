package io.github.rectify.reply.reading;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the task of whose title words stand in a clause, if there are enough of them or they stand where the subject stands. */
final class TitleRefs {

    /** So many letters of a title are enough wherever they stand. */
    private static final int STRONG = 4;
    private static final int WEAK = 2;
    private static final Set<Word> BETWEEN = EnumSet.of(Word.FILLER, Word.WORK, Word.GENERIC, Word.THAT_ONE);
    private static final Set<Word> LIGHT = EnumSet.of(Word.FILLER, Word.GREETING, Word.SEEN, Word.BUT, Word.ONLY, Word.WRONG,
            Word.AGREE, Word.REFUSE, Word.GRANT, Word.STRIKE, Word.ALREADY, Word.PAPERS, Word.REMIND, Word.LATER, Word.EARLIER);

    private final Lexicon lexicon;
    private final Situation situation;
    private final Strangers strangers;

    TitleRefs(Lexicon lexicon, Situation situation) {
        this.lexicon = lexicon;
        this.situation = situation;
        this.strangers = new Strangers(lexicon, situation);
    }

    /** @param expected whether the clause makes an exception, so that a task has to stand in it */
    Optional<Ref> of(Clause clause, boolean expected) {
        if (!clause.has(Token.Titled.class)) {
            return untitled(clause);
        }
        List<String> each = own(clause, WEAK);
        if (each.size() > 1 && clause.has(Word.ALL) && isSubject(clause) && standTogether(clause)) {
            return Optional.of(Ref.these(each, List.of(), false));
        }
        int that = pointer(clause);
        Map<String, Integer> weights = weights(isOneThing(clause, that) ? clause.before(that) : clause);
        int best = weights.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        List<String> fit = weights.entrySet().stream().filter(entry -> entry.getValue() == best).map(Map.Entry::getKey).toList();
        boolean other = that > 0 && best == WEAK && fit.size() == 1 && !situation.lastReminded().contains(fit.get(0));
        if (other && strangers.isMostlyForeign(clause.before(that), fit.get(0)) && isFar(clause, that)) {
            return Optional.of(Strangers.named(clause.before(that).text()));
        }
        boolean atLength = fit.size() == 1
                && clause.all(Token.Titled.class).anyMatch(hit -> hit.text().length() >= STRONG && hit.codes().equals(fit));
        boolean pointed = atLength || expected || that > 0 && clause.before(that).has(Token.Titled.class) || isSubject(clause);
        boolean clear = best > WEAK || best == WEAK && (atLength || expected || that >= 0 || isNearEnough(clause, fit));
        boolean enough = best >= STRONG || pointed && clear;
        if (!enough) {
            return Optional.empty();
        }
        return fit.size() > 1 ? several(clause, fit, pointed) : Optional.of(Ref.these(fit, List.of(), false));
    }

    /** Where a title is pointed at from behind, “the matter of”; else the first word that points. */
    private static int pointer(Clause clause) {
        int behind = clause.index(token -> token.is(Word.THAT_ONE), clause.index(Token.Titled.class::isInstance, 0) + 1);
        return behind >= 0 ? behind : clause.first(Word.THAT_ONE);
    }

    /** “The matter of the plants”, and no other matter in the same clause. */
    private static boolean isOneThing(Clause clause, int that) {
        return that > 0 && clause.before(that).has(Token.Titled.class) && !clause.from(that + 1).has(Word.THAT_ONE);
    }

    /** How many letters of each title stand in it. */
    private static Map<String, Integer> weights(Clause clause) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        clause.all(Token.Titled.class).forEach(hit -> hit.codes().forEach(code -> weights.merge(code, hit.weight(), Integer::sum)));
        return weights;
    }

    /** The tasks that are named by words of their title alone. */
    private static List<String> own(Clause clause, int weight) {
        return clause.all(Token.Titled.class).filter(hit -> hit.codes().size() == 1 && hit.weight() >= weight)
                .map(hit -> hit.codes().get(0)).distinct().toList();
    }

    /** A single word is not enough to turn from the one reminded task to another, unless it is clear by its place or its length. */
    private boolean isNearEnough(Clause clause, List<String> fit) {
        boolean elsewhere = situation.lastReminded().size() == 1 && !fit.contains(situation.lastReminded().get(0));
        boolean longer = fit.size() == 1 && isSubject(clause) && isNamedAtLength(clause, fit.get(0));
        boolean several = fit.size() > 1 && clause.at(0) instanceof Token.Titled && clause.has(Word.DONE);
        return !elsewhere || longer || several || isOwnSubject(clause);
    }

    private boolean isFar(Clause clause, int that) {
        return lexicon.pairs("that.far").containsKey(clause.tokens().get(that).text());
    }

    /** No word of a title: a shortened name that is pointed at, or a thing that is none of the tasks. */
    private Optional<Ref> untitled(Clause clause) {
        int that = clause.first(Word.THAT_ONE);
        Optional<String> shortened = that > 0 && isFar(clause, that) ? shortened(clause.before(that)) : Optional.empty();
        return shortened.map(code -> Ref.these(List.of(code), List.of(), false)).or(() -> strangers.of(clause));
    }

    /** The one task in whose title these letters stand in their order, as a shortened name has them. */
    private Optional<String> shortened(Clause before) {
        String letters = before.tokens().stream().filter(token -> token instanceof Token.Other || token.is(Word.WORK))
                .map(Token::text).reduce("", String::concat);
        List<String> fit = letters.length() < WEAK ? List.of() : situation.open().stream().filter(task -> isInOrder(letters, task.title()))
                .map(OpenTask::code).toList();
        List<String> mixed = fit.isEmpty() && letters.length() >= WEAK ? situation.open().stream()
                .filter(task -> letters.chars().allMatch(letter -> task.title().indexOf(letter) >= 0)).map(OpenTask::code).toList() : fit;
        return mixed.size() == 1 ? Optional.of(mixed.get(0)) : Optional.empty();
    }

    /** Whether these letters all stand in a title, in their order. */
    private static boolean isInOrder(String letters, String title) {
        int at = -1;
        for (char letter : letters.toCharArray()) {
            at = title.indexOf(letter, at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    /** The clause opens with a word of one title alone, and has nothing of the reminded one's. */
    private boolean isOwnSubject(Clause clause) {
        String reminded = situation.open().stream().filter(task -> situation.lastReminded().contains(task.code())).map(OpenTask::title)
                .findFirst().orElse("");
        int first = clause.index(Token.Titled.class::isInstance, 0);
        boolean opens = clause.at(first) instanceof Token.Titled title && title.codes().size() == 1
                && clause.before(first).tokens().stream().allMatch(token -> token instanceof Token.Figure || token.isAny(LIGHT));
        String text = clause.text();
        return opens && IntStream.range(0, text.length() - 1).noneMatch(at -> reminded.contains(text.substring(at, at + WEAK)));
    }

    /** The words of the subject, those of the work among them, all stand in the title, and are many enough together. */
    private boolean isNamedAtLength(Clause clause, String code) {
        StringBuilder letters = new StringBuilder();
        for (int at = clause.index(Token.Titled.class::isInstance, 0); isOfSubject(clause.at(at)); at++) {
            letters.append(clause.tokens().get(at).text());
        }
        return letters.length() >= STRONG && situation.open().stream().filter(task -> task.code().equals(code))
                .anyMatch(task -> isInOrder(letters.toString(), task.title()));
    }

    private static boolean isOfSubject(@Nullable Token token) {
        return token != null && (token instanceof Token.Titled || token.is(Word.WORK));
    }

    /** Nothing but small words stands between the titles named. */
    private static boolean standTogether(Clause clause) {
        int first = clause.index(Token.Titled.class::isInstance, 0);
        int last = clause.last(Token.Titled.class::isInstance);
        boolean apart = last - first != 1 || clause.tokens().get(first).end() < clause.tokens().get(last).start();
        return apart && clause.part(first, last).tokens().stream().allMatch(token -> token instanceof Token.Titled || token.isAny(BETWEEN));
    }

    /** Words of two titles: the reminded one if it is among them; several if each was named by its own words; else it has to be asked. */
    private Optional<Ref> several(Clause clause, List<String> fit, boolean pointed) {
        List<String> own = own(clause, 0);
        if (own.size() > 1 && own.containsAll(fit) && (standTogether(clause) || situation.lastReminded().size() != 1)) {
            return Optional.of(Ref.these(own, List.of(), false));
        }
        List<String> reminded = fit.stream().filter(situation.lastReminded()::contains).toList();
        if (reminded.size() == 1 && clause.first(Word.THAT_ONE) <= 0) {
            return Optional.of(Ref.these(reminded, List.of(), false));
        }
        boolean that = clause.first(Word.THAT_ONE) > 0;
        boolean noneReminded = reminded.isEmpty() && clause.at(0) instanceof Token.Titled;
        boolean asked = pointed && (that || noneReminded || situation.lastReminded().size() != 1);
        return asked ? Optional.of(new Ref(List.of(), List.of(), true, Ref.Scope.THESE)) : Optional.empty();
    }

    /** Whether the first thing the clause speaks of is a title. */
    private boolean isSubject(Clause clause) {
        for (Token token : clause.tokens()) {
            if (token instanceof Token.Titled) {
                return true;
            }
            boolean light = token instanceof Token.Figure || lexicon.pairs("perhaps.corrects").containsKey(token.text());
            if (!token.isAny(LIGHT) && !light && !token.is(Word.WHOLE)) {
                return false;
            }
        }
        return false;
    }
}
