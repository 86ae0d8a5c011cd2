package io.github.rectify.reply.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds which tasks a clause speaks of: by number, by all or all but, or by words of their titles. */
final class Refs {

    /** So many letters of a title are enough wherever they stand. */
    private static final int STRONG = 4;
    private static final int WEAK = 2;
    private static final Set<Word> BETWEEN = EnumSet.of(Word.FILLER, Word.WORK, Word.GENERIC, Word.THAT_ONE);
    private static final Set<Word> DECIDED = EnumSet.of(Word.AGREE, Word.REFUSE, Word.GRANT);
    private static final Set<Word> SAID_OF_TASKS = EnumSet.of(Word.DONE, Word.STRIKE, Word.UNDONE, Word.AGREE, Word.GRANT, Word.REFUSE,
            Word.EXTEND, Word.NOT, Word.UNDERWAY, Word.PARTLY, Word.HALF, Word.STATE, Word.REMIND, Word.LE, Word.HAND_TO, Word.LEFT, Word.STUCK, Word.NOT_MINE);
    private static final Set<Word> LIGHT = EnumSet.of(Word.FILLER, Word.GREETING, Word.SEEN, Word.BUT, Word.ONLY, Word.WRONG,
            Word.AGREE, Word.REFUSE, Word.GRANT, Word.STRIKE, Word.ALREADY, Word.PAPERS, Word.REMIND, Word.LATER, Word.EARLIER);

    private final Lexicon lexicon;
    private final Situation situation;

    Refs(Lexicon lexicon, Situation situation) {
        this.lexicon = lexicon;
        this.situation = situation;
    }

    Ref of(Clause clause) {
        int except = clause.first(Word.EXCEPT);
        List<Token.Named> named = clause.all(Token.Named.class).toList();
        if (!named.isEmpty()) {
            if (except >= 0) {
                List<Token.Named> base = clause.before(except).all(Token.Named.class).toList();
                List<Token.Named> out = clause.from(except).all(Token.Named.class).toList();
                if (!base.isEmpty() && !out.isEmpty()) {
                    return numbers(base).without(numbers(out).codes());
                }
            }
            int no = clause.index(token -> token.is(Word.NO) && token.text().length() > 1, 1);
            List<Token.Named> kept = no < 0 ? List.of() : clause.before(no).all(Token.Named.class).toList();
            List<Token.Named> denied = no < 0 ? List.of() : clause.from(no).all(Token.Named.class).toList();
            if (!kept.isEmpty() && !denied.isEmpty()) {
                return numbers(kept);
            }
            Ref these = numbers(named);
            if (except >= 0 && clause.from(except).all(Token.Named.class).findAny().isEmpty() && !clause.has(Word.REST)
                    && clause.first(Word.OUTSIDE) < 0) {
                return these;
            }
            boolean outside = clause.has(Word.OUTSIDE);
            int out = clause.first(Word.OUTSIDE);
            if (except >= 0 && out > except && clause.part(except, out).has(Word.REFUSE)) {
                return these;
            }
            boolean allBut = except >= 0 && (outside || clause.has(Word.ALL) || clause.has(Word.REST) || clause.hasAny(Clauses.PREDICATES))
                    || outside && isOutsideAfterNames(clause);
            return allBut ? new Ref(these.codes(), these.strange(), false, Ref.Scope.ALL_BUT) : these;
        }
        Optional<Ref> content = content(clause, except >= 0);
        if (content.isPresent()) {
            return except >= 0 ? new Ref(content.get().codes(), List.of(), content.get().tied(), Ref.Scope.ALL_BUT) : content.get();
        }
        if (isRest(clause)) {
            return new Ref(List.of(), List.of(), false, Ref.Scope.REST);
        }
        int all = clause.first(Word.ALL);
        boolean ofOthers = all >= 0 && count(clause.tokens().get(all).text()) > 0 && (clause.has(Word.HAND_TO) || clause.has(Word.BY)
                || lexicon.pairs("disown").standsIn(clause.text()));
        if (ofOthers && count(clause.tokens().get(all).text()) == all().size()) {
            return new Ref(List.of(), List.of(), false, Ref.Scope.ALL);
        }
        if (all >= 0 && !clause.has(Word.WHOLE) && clause.content() < WEAK && !clause.has(Word.FINISH) && clause.hasAny(SAID_OF_TASKS) && clause.all(Token.Figure.class).findAny().isEmpty()) {
            int count = count(clause.tokens().get(all).text());
            return count > 0 && count != all().size() ? new Ref(List.of(), List.of(), true, Ref.Scope.THESE)
                    : new Ref(List.of(), List.of(), false, Ref.Scope.ALL);
        }
        return Ref.NONE;
    }

    /** “The others” are tasks if all of them, or so many items, are spoken of. */
    private boolean isRest(Clause clause) {
        int rest = clause.first(Word.REST);
        if (rest < 0 || clause.content() >= WEAK) {
            return false;
        }
        boolean tasks = lexicon.pairs("rest.tasks").containsKey(clause.tokens().get(rest).text());
        boolean counted = clause.at(rest + 1) instanceof Token.Figure figure && figure.counts() && isAtMostOpen(figure.text());
        return tasks || counted || clause.has(Word.ALL) || clause.has(Word.STRIKE) || clause.hasAny(DECIDED);
    }

    private boolean isAtMostOpen(String figure) {
        String digits = figure.replaceAll("[^0-9]", "");
        return digits.length() < 3 && (digits.isEmpty() || Integer.parseInt(digits) < situation.open().size());
    }

    /** How many “both” or “all three” says, or 0. */
    private int count(String all) {
        for (int at = 0; at < all.length(); at++) {
            Optional<String> numeral = lexicon.pairs("all.count").longest(all, at);
            if (numeral.isPresent()) {
                return Integer.parseInt(lexicon.pairs("all.count").get(numeral.get()));
            }
        }
        return 0;
    }

    private static boolean isOutsideAfterNames(Clause clause) {
        int outside = clause.first(Word.OUTSIDE);
        return outside > 0 && clause.at(outside - 1) instanceof Token.Named;
    }

    private static Ref numbers(List<Token.Named> named) {
        Set<String> codes = new LinkedHashSet<>();
        Set<String> strange = new LinkedHashSet<>();
        named.forEach(token -> {
            codes.addAll(token.codes());
            strange.addAll(token.strange());
        });
        return Ref.these(List.copyOf(codes), List.copyOf(strange), false);
    }

    /** The one title whose words stand here, if there are enough of them or they stand where the subject stands. */
    private Optional<Ref> content(Clause clause, boolean expected) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        clause.all(Token.Titled.class).forEach(hit -> hit.codes().forEach(code -> weights.merge(code, hit.weight(), Integer::sum)));
        int that = clause.first(Word.THAT_ONE);
        if (weights.isEmpty()) {
            Optional<String> shortened = that > 0 && lexicon.pairs("that.far").containsKey(clause.tokens().get(that).text())
                    ? shortened(clause.before(that)) : Optional.empty();
            Optional<Ref> stranger = stranger(clause);
            if (stranger.isPresent() && shortened.isEmpty()) {
                return stranger;
            }
            return shortened.isPresent() ? Optional.of(Ref.these(List.of(shortened.get()), List.of(), false)) : that > 0 && isUnknownThing(clause, that) ? Optional.of(Ref.these(List.of(), List.of(clause.before(that).text()), false))
                    : Optional.empty();
        }
        List<String> each = clause.all(Token.Titled.class).filter(hit -> hit.codes().size() == 1 && hit.weight() >= WEAK)
                .map(hit -> hit.codes().get(0)).distinct().toList();
        if (each.size() > 1 && clause.has(Word.ALL) && isSubject(clause) && standTogether(clause)) {
            return Optional.of(Ref.these(each, List.of(), false));
        }
        int best = weights.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        List<String> fit = weights.entrySet().stream().filter(entry -> entry.getValue() == best).map(Map.Entry::getKey).toList();
        boolean pointed = expected || that > 0 && clause.before(that).has(Token.Titled.class) || isSubject(clause);
        boolean elsewhere = situation.lastReminded().size() == 1 && !fit.contains(situation.lastReminded().get(0));
        if (that > 0 && best == WEAK && fit.size() == 1 && isMostlyForeign(clause.before(that), fit.get(0))
                && lexicon.pairs("that.far").containsKey(clause.tokens().get(that).text())) {
            return Optional.of(Ref.these(List.of(), List.of(clause.before(that).text()), false));
        }
        boolean longer = fit.size() == 1 && isSubject(clause) && isNamedAtLength(clause, fit.get(0));
        if (best < WEAK || best < STRONG && !pointed || best == WEAK && elsewhere && that < 0 && !expected && !longer && !isOwnSubject(clause)) {
            return Optional.empty();
        }
        if (fit.size() > 1) {
            return several(clause, fit, pointed);
        }
        return Optional.of(Ref.these(fit, List.of(), false));
    }

    /** “The matter of the canteen is settled”, when no title has a word of it: asked, not taken for the one reminded of. */
    private Optional<Ref> stranger(Clause clause) {
        int of = clause.index(token -> lexicon.pairs("matter.of").containsKey(token.text()), 0);
        int done = clause.index(token -> token.is(Word.DONE), 0);
        if (of < 1 || done < of || clause.before(of).tokens().stream().anyMatch(token -> !(token instanceof Token.Other) && !token.is(Word.WORK)
                && !token.is(Word.FILLER) && !token.is(Word.GREETING))) {
            return Optional.empty();
        }
        Clause subject = clause.before(of);
        String letters = subject.tokens().stream().filter(token -> token instanceof Token.Other || token.is(Word.WORK)).map(Token::text).reduce("", String::concat);
        boolean shared = situation.open().stream().anyMatch(task -> letters.chars().filter(letter -> task.title().indexOf(letter) >= 0).count() >= WEAK);
        return letters.length() < STRONG || shared ? Optional.empty() : Optional.of(Ref.these(List.of(), List.of(letters), false));
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
        String reminded = situation.open().stream().filter(task -> situation.lastReminded().contains(task.code())).map(OpenTask::title).findFirst().orElse("");
        boolean opens = clause.at(0) instanceof Token.Titled first && first.codes().size() == 1;
        String letters = clause.tokens().stream().filter(token -> token instanceof Token.Other || token instanceof Token.Titled || token.is(Word.WORK))
                .map(Token::text).reduce("", String::concat);
        return opens && letters.chars().filter(letter -> reminded.indexOf(letter) >= 0).findAny().isEmpty();
    }

    /** The words of the subject, those of the work among them, all stand in the title, and are many enough together. */
    private boolean isNamedAtLength(Clause clause, String code) {
        int first = clause.index(Token.Titled.class::isInstance, 0);
        StringBuilder letters = new StringBuilder();
        for (int at = first; at < clause.tokens().size() && (clause.tokens().get(at) instanceof Token.Titled || clause.tokens().get(at).is(Word.WORK)); at++) {
            letters.append(clause.tokens().get(at).text());
        }
        return letters.length() >= STRONG && situation.open().stream().filter(task -> task.code().equals(code)).anyMatch(task -> isInOrder(letters.toString(), task.title()));
    }

    /** Beside a word of the title as much stands that is not in it: another thing of the kind. */
    private boolean isMostlyForeign(Clause before, String code) {
        String title = situation.open().stream().filter(task -> task.code().equals(code)).map(OpenTask::title).findFirst().orElse("");
        int titled = before.last(Token.Titled.class::isInstance);
        int from = titled;
        while (from > 0 && !lexicon.pairs("past.particle").containsKey(before.tokens().get(from - 1).text()) && (before.tokens().get(from - 1) instanceof Token.Other || before.tokens().get(from - 1).is(Word.WORK))) {
            from--;
        }
        return titled >= 0 && before.part(from, titled).text()
                .chars().filter(letter -> title.indexOf(letter) < 0).count() >= WEAK;
    }

    /** Nothing but small words stands between the titles named. */
    private static boolean standTogether(Clause clause) {
        int first = clause.index(Token.Titled.class::isInstance, 0);
        int last = clause.last(Token.Titled.class::isInstance);
        return clause.part(first, last).tokens().stream().allMatch(token -> token instanceof Token.Titled || token.isAny(BETWEEN));
    }

    /** Words of two titles: the reminded one if it is among them; several if each was named by its own words; else it has to be asked. */
    private Optional<Ref> several(Clause clause, List<String> fit, boolean pointed) {
        List<String> own = clause.all(Token.Titled.class).filter(hit -> hit.codes().size() == 1)
                .map(hit -> hit.codes().get(0)).distinct().toList();
        if (own.size() > 1 && own.containsAll(fit) && (standTogether(clause) || situation.lastReminded().size() != 1)) {
            return Optional.of(Ref.these(own, List.of(), false));
        }
        List<String> reminded = fit.stream().filter(situation.lastReminded()::contains).toList();
        if (reminded.size() == 1 && clause.first(Word.THAT_ONE) <= 0) {
            return Optional.of(Ref.these(reminded, List.of(), false));
        }
        boolean that = clause.first(Word.THAT_ONE) > 0;
        return pointed && (that || situation.lastReminded().size() != 1) ? Optional.of(new Ref(List.of(), List.of(), true, Ref.Scope.THESE))
                : Optional.empty();
    }

    /** Whether the first thing the clause speaks of is a title. */
    private static boolean isSubject(Clause clause) {
        for (Token token : clause.tokens()) {
            if (token instanceof Token.Titled) {
                return true;
            }
            if (!token.isAny(LIGHT)) {
                return false;
            }
        }
        return false;
    }

    private boolean isUnknownThing(Clause clause, int that) {
        Token pointer = clause.tokens().get(that);
        Clause before = clause.before(that);
        return situation.open().size() > 1 && !clause.has(Word.EXCEPT) && lexicon.pairs("that.far").containsKey(pointer.text()) && before.content() >= WEAK
                && (clause.has(Word.DONE) || clause.has(Word.STRIKE) || situation.isByLeader()) && !before.hasAny(Clauses.PREDICATES)
                && !before.has(Word.LE);
    }

    /** All open tasks, or those of the reminder. */
    List<String> all() {
        List<String> open = situation.open().stream().map(OpenTask::code).toList();
        List<String> reminded = situation.lastReminded().stream().filter(open::contains).toList();
        return reminded.size() >= 2 ? reminded : reminded.isEmpty() || open.size() == 1 ? open : List.of();
    }

    /** The one task that is meant when none is named, if there is one. */
    Optional<String> implied() {
        List<String> reminded = new ArrayList<>(situation.lastReminded());
        if (reminded.size() == 1) {
            return Optional.of(reminded.get(0));
        }
        return situation.open().size() == 1 ? Optional.of(situation.open().get(0).code()) : Optional.empty();
    }

    List<String> candidates() {
        List<String> open = situation.open().stream().map(OpenTask::code).toList();
        List<String> reminded = situation.lastReminded().stream().filter(open::contains).toList();
        return reminded.isEmpty() ? open : reminded;
    }
}
