package io.github.rectify.reply.reading;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Knows what is no reply at all, whatever words stand inside: nothing, other languages, code, links, notices of somebody else,
 * orders to the machine about its rules.
 */
final class Outsiders {

    private static final Pattern CODE = Pattern.compile("^\\s{0,3}=[a-z]{1,12}\\(|</?[a-z!][^>]{0,80}>|```|\\{\\s{0,3}\"|\\$\\{|\\{\\{"
            + "|--\\s{0,3}$|;--|/\\*|\\b(?:select|drop|delete|insert|update|union|alter|truncate|exec|script|function|console|import|curl|wget"
            + "|chmod|javascript|eval|var|const|def|public|class|null|undefined)\\b[\\s('\":;.{=]");
    private static final int LETTERS_OF_OTHERS = 12;
    private static final int ENOUGH_SIGNS = 2;
    private static final int A_SLIP = 2;

    private final Lexicon lexicon;

    Outsiders(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    boolean isNoReply(String text) {
        if (text.contains("%") && text.codePoints().anyMatch(Character::isDigit) && text.length() < LETTERS_OF_OTHERS) {
            return false;
        }
        if (isFileName(text) || text.isBlank() || !hasHan(text) && !isLatinReply(text)) {
            return true;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return CODE.matcher(lower).find() || isLink(lower) || isMostlyForeign(text) || hasOrder(lower) || isPasted(lower);
    }

    /** What a client writes in place of a picture, a link or a card that was forwarded. */
    boolean isClientsMark(String text) {
        return lexicon.pairs("outside.client").longest(text.strip(), 0).isPresent();
    }

    /** A file's name, as a client shows a file that was sent. */
    private boolean isFileName(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return plain.indexOf('\n') < 0 && lexicon.pairs("outside.file").ends(plain);
    }

    /** A task's number and a word such as “ok”. */
    private boolean isLatinReply(String text) {
        String letters = text.replaceAll("[^A-Za-z]+", " ").strip().toLowerCase(Locale.ROOT);
        String word = letters.startsWith("no ") || letters.startsWith("t ") ? letters.substring(letters.indexOf(' ') + 1) : letters;
        return lexicon.pairs("latin.reply").containsKey(word);
    }

    private static boolean hasHan(String text) {
        return text.codePoints().anyMatch(Outsiders::isHan);
    }

    private static boolean isHan(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }

    private static boolean isLink(String text) {
        return text.contains("http://") || text.contains("https://") || text.startsWith("www.");
    }

    private static boolean isMostlyForeign(String text) {
        long han = text.codePoints().filter(Outsiders::isHan).count();
        long other = text.codePoints().filter(point -> Character.isLetter(point) && !isHan(point)).count();
        long kana = text.codePoints().filter(Outsiders::isOfNeighbours).count();
        return other > LETTERS_OF_OTHERS && other > han || kana > A_SLIP;
    }

    /** Japanese and Korean use Chinese letters among their own. */
    private static boolean isOfNeighbours(int point) {
        Character.UnicodeScript script = Character.UnicodeScript.of(point);
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA || script == Character.UnicodeScript.HANGUL;
    }

    private boolean hasOrder(String text) {
        return lexicon.pairs("outside.order").standsIn(text);
    }

    private boolean isPasted(String text) {
        int signs = 0;
        for (Map.Entry<String, String> sign : lexicon.pairs("outside.notice").entrySet()) {
            if (text.contains(sign.getKey())) {
                signs += sign.getValue().isEmpty() ? 1 : ENOUGH_SIGNS;
            }
        }
        return signs >= ENOUGH_SIGNS;
    }
}
