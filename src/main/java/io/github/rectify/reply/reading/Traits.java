package io.github.rectify.reply.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * By what one reply resembles another: runs of letters, in which a task, a day or a figure is one sign whatever it is, and runs of the
 * kinds of its words. Each trait is a place in a table of {@value #PLACES}; a few share a place by chance.
 */
final class Traits {

    static final int PLACES = 1 << 16;

    private static final int LETTERS_RUN = 4;
    private static final int KINDS_RUN = 3;
    private static final int SHORT = 3;
    private static final int MANY = 3;
    private static final int LENGTH_STEP = 8;
    private static final int LENGTH_STEPS = 12;
    private static final int SEED = 0x811c9dc5;
    private static final int PRIME = 0x01000193;
    private static final int FOLD = 16;
    private static final String LETTER = "-";
    private static final String EDGE = "^";

    private final BitSet places = new BitSet(PLACES);
    private final boolean byLeader;

    private Traits(boolean byLeader) {
        this.byLeader = byLeader;
    }

    /** The places of all traits, in ascending order; greetings and thanks around it make no difference. */
    static int[] of(List<Token> all, Situation situation) {
        Traits traits = new Traits(situation.isByLeader());
        List<Token> tokens = withoutCourtesies(all);
        String surface = EDGE + tokens.stream().map(Traits::sign).collect(Collectors.joining()) + EDGE;
        traits.letters(surface);
        traits.kinds(tokens);
        traits.enter("role " + situation.role());
        traits.enter("open " + Math.min(MANY, situation.open().size()));
        traits.enter("reminded " + Math.min(MANY, situation.lastReminded().size()));
        traits.enter("length " + Math.min(LENGTH_STEPS, surface.length() / LENGTH_STEP));
        return traits.places.stream().toArray();
    }

    /** From the first to the last token that says something; behind that, of the marks only those of a question are kept. */
    private static List<Token> withoutCourtesies(List<Token> tokens) {
        int from = 0;
        while (from < tokens.size() && isAround(tokens.get(from))) {
            from++;
        }
        int to = tokens.size();
        while (to > from && isAround(tokens.get(to - 1))) {
            to--;
        }
        List<Token> kept = new ArrayList<>(tokens.subList(from, to));
        tokens.subList(to, tokens.size()).stream().filter(token -> token instanceof Token.Mark mark && mark.kind() == Token.Break.QUESTION)
                .forEach(kept::add);
        return kept.isEmpty() ? tokens : kept;
    }

    private static boolean isAround(Token token) {
        return token instanceof Token.Mark || token.is(Word.GREETING);
    }

    private void letters(String surface) {
        for (int length = 1; length <= LETTERS_RUN; length++) {
            for (int at = 0; at + length <= surface.length(); at++) {
                String run = surface.substring(at, at + length);
                enter("letters " + run);
                if (byLeader && length < SHORT) {
                    enter("leader letters " + run);
                }
            }
        }
    }

    private void kinds(List<Token> tokens) {
        List<String> all = new ArrayList<>(List.of(EDGE));
        for (Token token : tokens) {
            String kind = kind(token);
            if (!kind.equals(LETTER) || !all.get(all.size() - 1).equals(LETTER)) {
                all.add(kind);
            }
        }
        all.add(EDGE);
        List<String> known = all.stream().filter(kind -> !kind.equals(LETTER)).toList();
        runs("kinds ", all, 1);
        runs("known ", known, 2);
        enterAsWell("end " + String.join("|", known.subList(Math.max(0, known.size() - KINDS_RUN), known.size())));
        tokens.forEach(token -> {
            if (token instanceof Token.Known word) {
                word.words().forEach(kind -> enterAsWell("word " + kind));
            }
        });
    }

    private void runs(String name, List<String> kinds, int shortest) {
        for (int length = shortest; length <= KINDS_RUN; length++) {
            for (int at = 0; at + length <= kinds.size(); at++) {
                enterAsWell(name + String.join("|", kinds.subList(at, at + length)));
            }
        }
    }

    /** What a leader means by the same words may be something else. */
    private void enterAsWell(String trait) {
        enter(trait);
        if (byLeader) {
            enter("leader " + trait);
        }
    }

    private void enter(String trait) {
        int hash = SEED;
        for (int at = 0; at < trait.length(); at++) {
            hash = (hash ^ trait.charAt(at)) * PRIME;
        }
        places.set((hash ^ hash >>> FOLD) & PLACES - 1);
    }

    private static String sign(Token token) {
        return token instanceof Token.Known || token instanceof Token.Other || token instanceof Token.Mark ? token.text()
                : "<" + token.getClass().getSimpleName().charAt(0);
    }

    private static String kind(Token token) {
        if (token instanceof Token.Known known) {
            return known.words().stream().sorted().map(Word::name).collect(Collectors.joining("+"));
        }
        return token instanceof Token.Other ? LETTER : token instanceof Token.Mark ? token.text() : token.getClass().getSimpleName();
    }
}
