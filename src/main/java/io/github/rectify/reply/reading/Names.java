package io.github.rectify.reply.reading;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a person's name in a part of the text: a surname and one or two letters, with something behind them that can follow a
 * name. The department before it and the post behind it are left away.
 */
final class Names {

    private static final int LONGEST = 4;
    private static final int NAME = 3;
    private static final int OFFICE = 2;
    private static final int LIKELY = 8;

    private static final Set<Word> NO_NAMES = EnumSet.of(Word.WORK, Word.STAND_IN, Word.HAND_TO, Word.MY_TASKS);

    private final Lexicon lexicon;
    private final Set<String> surnames;
    private final Set<String> never;

    Names(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.surnames = lexicon.pairs("surname").keySet();
        this.never = lexicon.pairs("surname.never").keySet();
    }

    /** The likeliest name in a piece of text, looking no further than a department's name reaches. */
    Optional<String> first(String text, int within) {
        String best = null;
        int most = 0;
        for (int at = 0; at < Math.min(text.length(), within); at++) {
            Optional<String> name = isInsideWord(text, at) ? Optional.empty() : at(text, at);
            int likely = name.filter(found -> !isOffice(text, found)).map(found -> likelihood(text, text.indexOf(found), found)).orElse(0);
            if (likely > most) {
                most = likely;
                best = name.orElseThrow();
            }
        }
        Optional<String> likeliest = Optional.ofNullable(best);
        return most < LIKELY ? behindOffice(text, within).or(() -> likeliest) : likeliest;
    }

    /** The three letters between an office and a post, what the person is to do, or the end: a name, whatever its surname. */
    private Optional<String> behindOffice(String text, int within) {
        for (int at = OFFICE; at < Math.min(text.length(), within); at++) {
            if (lexicon.pairs("org.suffix").endsAt(text, at)) {
                int start = at + lexicon.pairs("past.particle").longest(text, at).map(String::length).orElse(0);
                int end = start + NAME;
                if (end <= text.length() && isHan(text, start, end) && closes(text, end) && isName(text, start, end)
                        && !lexicon.pairs("org.suffix").ends(text.substring(start, end))) {
                    return Optional.of(text.substring(start, end));
                }
            }
        }
        return Optional.empty();
    }

    /** “Of the cultural relics unit”: the letters go on to, or close with, the kind of an office. */
    private boolean isOffice(String text, String name) {
        int end = text.indexOf(name) + name.length();
        Lexicon.Entry post = end < text.length() ? lexicon.at(text, end) : null;
        return lexicon.pairs("org.kind").ends(name)
                || lexicon.pairs("org.kind").longest(text, end).isPresent() && (post == null || !post.words().contains(Word.POST));
    }

    private boolean closes(String text, int end) {
        if (end == text.length() || !Character.isLetter(text.charAt(end)) || lexicon.pairs("hands.end").longest(text, end).isPresent()) {
            return true;
        }
        Lexicon.Entry word = lexicon.at(text, end);
        return word != null && (word.words().contains(Word.POST) || word.words().contains(Word.STAND_IN) || word.words().contains(Word.LE));
    }

    /** The name a piece of text closes with, of a surname that is common. */
    Optional<String> closing(String text) {
        for (int length = LONGEST; length > 1; length--) {
            int start = text.length() - length;
            if (isInsideWord(text, start)) {
                continue;
            }
            Optional<String> name = start < 0 ? Optional.empty() : at(text, start).filter(found -> found.length() == text.length() - start);
            if (name.isPresent() && name.get().length() > 2 && !never.contains(name.get().substring(0, 1))) {
                return name;
            }
        }
        return behindOffice(text, text.length()).filter(text::endsWith);
    }

    /** A word of the work, or a longer one, stands around the place. */
    private boolean isInsideWord(String text, int at) {
        for (int from = Math.max(0, at - LONGEST); from < at; from++) {
            Lexicon.Entry word = lexicon.at(text, from);
            if (word != null && from + word.text().length() > at && (word.text().length() > 2 || !Collections.disjoint(word.words(), NO_NAMES))) {
                return true;
            }
        }
        return false;
    }

    /** A whole name of three letters or more, where one is expected: of a rare surname too. */
    Optional<String> alone(String text) {
        return text.length() < NAME || isInsideWord(text, 0) ? Optional.empty() : at(text, 0).filter(text::equals);
    }

    /** A piece of text that is nothing but a name. */
    Optional<String> whole(String text) {
        return text.length() < 2 ? Optional.empty() : at(text, 0).filter(text::equals).filter(name -> !never.contains(name.substring(0, 1)));
    }

    /** The name a piece of text opens with, of a surname that is common. */
    Optional<String> opening(String text) {
        return text.isEmpty() ? Optional.empty() : at(text, 0).filter(name -> !never.contains(name.substring(0, 1)) && name.length() > 2);
    }

    /** A name stands at the beginning or behind a department, and before a post or the end; a rare surname is less likely. */
    private int likelihood(String text, int at, String name) {
        boolean begins = at == 0 || lexicon.pairs("name.before").containsKey(text.substring(at - 1, at));
        int end = at + name.length();
        Lexicon.Entry next = end < text.length() ? lexicon.at(text, end) : null;
        boolean closes = end >= text.length() || !Character.isLetter(text.charAt(end)) || next != null && next.words().contains(Word.POST);
        int rare = never.contains(name.substring(0, 1)) ? 2 : 0;
        return 3 + (begins ? 3 : 0) + (closes ? 2 : 0) + (name.length() > 2 ? 1 : 0) - rare - (begins ? 0 : rare);
    }

    private Optional<String> at(String text, int start) {
        Lexicon.Entry word = lexicon.at(text, start);
        if (word != null && word.text().length() > 2) {
            return Optional.empty();
        }
        boolean two = start + 2 <= text.length() && surnames.contains(text.substring(start, start + 2));
        if (!two && !surnames.contains(text.substring(start, start + 1))) {
            return Optional.empty();
        }
        if (start > 0 && Character.isDigit(text.charAt(start - 1))) {
            return Optional.empty();
        }
        int surname = two ? 2 : 1;
        for (int length = Math.min(LONGEST, surname + 2); length > surname; length--) {
            int end = start + length;
            boolean word2 = word != null && word.text().length() == length;
            if (!word2 && end <= text.length() && isHan(text, start, end) && canEnd(text, end) && isName(text, start + surname, end)) {
                return Optional.of(text.substring(start, end));
            }
        }
        return Optional.empty();
    }

    /** No part of a given name is a word of the conversation of two letters or more, nor a word that follows names. */
    private boolean isName(String text, int from, int end) {
        Lexicon.Entry post = lexicon.at(text, from);
        if (post != null && post.words().contains(Word.POST)) {
            return false;
        }
        for (int at = from; at < end; at++) {
            if (lexicon.pairs("name.not").containsKey(text.substring(at, at + 1))) {
                return false;
            }
            Lexicon.Entry word = lexicon.at(text, at);
            if (word != null && word.text().length() > 1 && at + word.text().length() <= end + 1
                    && !word.words().equals(Set.of(Word.FILLER))) {
                return false;
            }
            if (lexicon.pairs("name.ends").containsKey(text.substring(at, at + 1)) && at == end - 1) {
                return false;
            }
        }
        return true;
    }

    /** Behind a name stands a post, a mark, the end, or what the person does. */
    private boolean canEnd(String text, int end) {
        if (end == text.length() || !Character.isLetter(text.charAt(end))) {
            return true;
        }
        Lexicon.Entry word = lexicon.at(text, end);
        return lexicon.pairs("name.follow").longest(text, end).isPresent() || word != null
                && (word.words().contains(Word.POST) || word.words().contains(Word.STAND_IN) || word.words().contains(Word.LE));
    }

    private static boolean isHan(String text, int from, int to) {
        return text.substring(from, to).codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

}
