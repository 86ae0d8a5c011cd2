package io.github.rectify.reply.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds which tasks a clause speaks of: by number, by all or all but, or by words of their titles. */
final class Refs {

    private static final int A_WORD = 2;
    private static final Ref ALL = new Ref(List.of(), List.of(), false, Ref.Scope.ALL);
    private static final Ref REST = new Ref(List.of(), List.of(), false, Ref.Scope.REST);
    private static final Set<Word> OF_TASKS = EnumSet.of(Word.WISH, Word.GENERIC, Word.TASKS, Word.ALL, Word.FILLER);
    private static final Set<Word> MOVED = EnumSet.of(Word.REMIND, Word.HAND_TO, Word.EXTEND);
    private static final Set<Word> ENDED = EnumSet.of(Word.DONE, Word.STRIKE, Word.EXCEPT, Word.REST);
    private static final Set<Word> DECIDED = EnumSet.of(Word.AGREE, Word.REFUSE, Word.GRANT);
    private static final Set<Word> SAID_OF_TASKS = EnumSet.of(Word.DONE, Word.STRIKE, Word.UNDONE, Word.AGREE, Word.GRANT, Word.REFUSE,
            Word.EXTEND, Word.NOT, Word.UNDERWAY, Word.PARTLY, Word.HALF, Word.STATE, Word.REMIND, Word.LE, Word.HAND_TO, Word.LEFT,
            Word.STUCK, Word.NOT_MINE);

    private final Lexicon lexicon;
    private final Situation situation;
    private final TitleRefs titles;

    Refs(Lexicon lexicon, Situation situation) {
        this.lexicon = lexicon;
        this.situation = situation;
        this.titles = new TitleRefs(lexicon, situation);
    }

    Ref of(Clause clause) {
        if (clause.has(Token.Named.class)) {
            return numbered(clause);
        }
        boolean except = clause.has(Word.EXCEPT);
        Optional<Ref> titled = titles.of(clause, except);
        if (titled.isPresent()) {
            int from = clause.first(Word.EXCEPT);
            boolean excepts = except && (clause.from(from).has(Token.Titled.class) || from == 0 || clause.before(from).content() == 0);
            return excepts ? new Ref(titled.get().codes(), List.of(), titled.get().tied(), Ref.Scope.ALL_BUT) : titled.get();
        }
        if (isEveryTask(clause)) {
            return Ref.these(situation.open().stream().map(OpenTask::code).toList(), List.of(), false);
        }
        return counted(clause, all()).orElseGet(() -> isRest(clause) ? REST : all(clause));
    }

    /** “All my tasks on Monday again”, “all of them to somebody else”: whatever was reminded of, unless they are said to be finished. */
    private boolean isEveryTask(Clause clause) {
        return !situation.isByLeader() && clause.hasAny(MOVED) && !clause.hasAny(ENDED) && lexicon.pairs("every.task").standsIn(clause.text());
    }

    /** “The first two”, of those that are named in their order. */
    Optional<Ref> counted(Clause clause, List<String> all) {
        Optional<Ref> first = ordinal(clause, "ordinal.first", all.size()).map(count -> Ref.these(all.subList(0, count), List.of(), false));
        return first.or(() -> ordinal(clause, "ordinal.last", all.size())
                .map(count -> Ref.these(all.subList(all.size() - count, all.size()), List.of(), false)));
    }

    private Optional<Integer> ordinal(Clause clause, String list, int size) {
        return lexicon.pairs(list).keySet().stream().filter(word -> clause.text().contains(word) && contentBeside(clause, word) <= 1)
                .map(word -> Integer.parseInt(lexicon.pairs(list).get(word))).filter(count -> count < size).findFirst();
    }

    private static long contentBeside(Clause clause, String word) {
        return clause.content() - clause.all(Token.Other.class).filter(token -> word.contains(token.text())).count();
    }

    /** By number: some of them may be what is excepted, or what is denied to be meant. */
    private Ref numbered(Clause clause) {
        int except = clause.first(Word.EXCEPT);
        if (except >= 0 && names(clause.before(except)) && names(clause.from(except))) {
            return numbers(clause.before(except)).without(numbers(clause.from(except)).codes());
        }
        int no = clause.index(token -> token.is(Word.NO) && token.text().length() > 1, 1);
        int notThat = clause.index(token -> token.is(Word.NO) && token.text().length() > 1, 0);
        int instead = notThat < 0 ? -1 : clause.index(token -> token.is(Word.YES) && token.is(Word.BY), notThat + 1);
        if (instead > 0 && names(clause.part(notThat, instead)) && names(clause.from(instead))) {
            return numbers(clause.from(instead));
        }
        if (no >= 0 && names(clause.before(no)) && names(clause.from(no))) {
            return numbers(clause.before(no));
        }
        Ref these = numbers(clause);
        return isAllBut(clause, except) ? new Ref(these.codes(), these.strange(), false, Ref.Scope.ALL_BUT) : these;
    }

    /** Whether the numbers are the exception; “but for 5, which I refuse” is said of 5. */
    private boolean isAllBut(Clause clause, int except) {
        int outside = clause.first(Word.OUTSIDE);
        boolean exceptsOther = except >= 0 && !names(clause.from(except)) && !clause.has(Word.REST)
                && (outside < 0 || except > 0 && clause.part(except, outside).has(Token.Figure.class));
        boolean refuses = except >= 0 && outside > except && clause.part(except, outside).has(Word.REFUSE);
        if (exceptsOther || refuses) {
            return false;
        }
        boolean ofMore = outside >= 0 || clause.has(Word.ALL) || clause.has(Word.REST) || clause.hasAny(Clauses.PREDICATES);
        return except >= 0 && ofMore || outside > 0 && clause.at(named(clause, outside)) instanceof Token.Named;
    }

    /** Where in “5 for now does not count” the number stands that does not. */
    private int named(Clause clause, int outside) {
        int at = outside - 1;
        while (at > 0 && lexicon.pairs("except.between").containsKey(clause.tokens().get(at).text())) {
            at--;
        }
        return at;
    }

    private static boolean names(Clause clause) {
        return clause.has(Token.Named.class);
    }

    private static Ref numbers(Clause clause) {
        Set<String> codes = new LinkedHashSet<>();
        Set<String> strange = new LinkedHashSet<>();
        clause.all(Token.Named.class).forEach(token -> {
            codes.addAll(token.codes());
            strange.addAll(token.strange());
        });
        return Ref.these(List.copyOf(codes), List.copyOf(strange), false);
    }

    /** “All three”: it has to be asked if there are not as many. */
    private Ref all(Clause clause) {
        boolean wholly = situation.lastReminded().size() >= A_WORD || clause.has(Word.MY_TASKS);
        int all = clause.has(Word.ALL) || !wholly ? clause.first(Word.ALL) : clause.first(Word.WHOLLY);
        int count = all < 0 ? 0 : count(clause.tokens().get(all).text());
        boolean asMany = count == all().size();
        if (count > 0 && asMany && isOfOthers(clause)) {
            return ALL;
        }
        boolean ofTasks = all >= 0 && (!clause.has(Word.WHOLE) || count > 1 && asMany) && clause.content() < A_WORD && !clause.has(Word.FINISH)
                && (clause.hasAny(SAID_OF_TASKS) || clause.has(Token.Day.class)) && (!clause.has(Token.Figure.class) || countsAll(clause));
        if (!ofTasks) {
            return Ref.NONE;
        }
        return count > 0 && !asMany ? Ref.these(List.of(), List.of(), true) : ALL;
    }

    /** “The two requests, both”: as many things as there are tasks. */
    private boolean countsAll(Clause clause) {
        int figure = clause.index(Token.Figure.class::isInstance, 0);
        Token next = clause.at(figure + 1);
        return clause.all(Token.Figure.class).count() == 1 && situation.lastReminded().size() == count(clause.tokens().get(figure).text())
                && next != null && next.isAny(OF_TASKS);
    }

    /** “Both go to somebody else”, “both are not ours”. */
    private boolean isOfOthers(Clause clause) {
        return clause.has(Word.HAND_TO) || clause.has(Word.BY) || lexicon.pairs("disown").standsIn(clause.text());
    }

    /** “The others” are tasks if all of them, or so many items, are spoken of. */
    private boolean isRest(Clause clause) {
        int rest = clause.first(Word.REST);
        if (rest < 0 || clause.content() >= A_WORD) {
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

    /** How many tasks “both” or “all three” speaks of in a clause, or 0. */
    int countedAll(Clause clause) {
        int all = clause.first(Word.ALL);
        return all < 0 || clause.content() >= A_WORD ? 0 : count(clause.tokens().get(all).text());
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
