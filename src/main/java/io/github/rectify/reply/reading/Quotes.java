package io.github.rectify.reply.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sets apart what somebody quoted or pasted from the bot: it tells which task is meant and reports nothing. A quotation is what
 * stands in corner brackets before a line, behind a quote mark, and any sentence that speaks like a reminder.
 */
final class Quotes {

    private static final int ENOUGH_MARKS = 3;
    private static final int LONGEST_SPEECH = 16;
    private static final int LONGEST_HEADING = 12;

    private final Lexicon lexicon;

    Quotes(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A text in what was quoted and what the writer says. */
    record Split(String quoted, String own) {
    }

    Split split(String text) {
        StringBuilder quoted = new StringBuilder();
        String rest = withoutSpeech(cornered(announced(text, quoted), quoted));
        List<String> own = new ArrayList<>();
        for (String line : rest.split("\n")) {
            if (line.startsWith(">")) {
                quoted.append(line).append('\n');
            } else if (!isRule(line)) {
                own.add(ownPart(line, quoted));
            }
        }
        return new Split(quoted.toString().strip(), String.join("\n", own).strip());
    }

    /** Takes out of a line that opens with a heading in brackets all up to the last sentence that speaks like a reminder. */
    private String announced(String text, StringBuilder quoted) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            lines.add(isAnnounced(line) ? ownPart(line, quoted) : line);
        }
        return String.join("\n", lines);
    }

    private boolean isAnnounced(String line) {
        String close = lexicon.pairs("quote.brackets").get(line.isEmpty() ? "" : line.substring(0, 1));
        int end = close == null ? -1 : line.indexOf(close);
        return end > 0 && end <= LONGEST_HEADING && isBot(line.substring(end + 1));
    }

    /** Takes out what stands in corner or heavy brackets and speaks like a reminder or stands before a line of dashes. */
    private String cornered(String text, StringBuilder quoted) {
        String rest = text;
        for (Map.Entry<String, String> pair : lexicon.pairs("quote.brackets").entrySet()) {
            int open = rest.indexOf(pair.getKey());
            int close = open < 0 ? -1 : rest.lastIndexOf(pair.getValue());
            if (open >= 0 && close > open && isBot(rest.substring(open, close))) {
                quoted.append(rest, open + 1, close).append('\n');
                rest = rest.substring(0, open) + "\n" + rest.substring(close + 1);
            }
        }
        return rest;
    }

    /** Words in quotation marks behind “answer” or “write” are what somebody would say, not what is said. */
    private String withoutSpeech(String text) {
        String rest = text;
        for (String verb : lexicon.pairs("quote.speech").keySet()) {
            for (Map.Entry<String, String> pair : lexicon.pairs("quote.brackets").entrySet()) {
                int open = rest.indexOf(verb + pair.getKey());
                int close = open < 0 ? -1 : rest.indexOf(pair.getValue(), open + verb.length() + 1);
                if (close > open && close - open <= LONGEST_SPEECH) {
                    rest = rest.substring(0, open + verb.length()) + rest.substring(close + 1);
                }
            }
        }
        return rest;
    }

    private static boolean isRule(String line) {
        String plain = line.strip();
        return plain.length() >= 3 && plain.chars().allMatch(c -> "-—_=* ".indexOf(c) >= 0);
    }

    /** The part of a line after the last sentence that speaks like a reminder. */
    private String ownPart(String line, StringBuilder quoted) {
        int from = 0;
        int at = 0;
        while (at < line.length()) {
            int end = sentenceEnd(line, at);
            if (isBot(line.substring(at, end))) {
                quoted.append(line, from, end).append('\n');
                from = end;
            }
            at = end;
        }
        return line.substring(from);
    }

    private int sentenceEnd(String line, int from) {
        for (int at = from; at < line.length(); at++) {
            if (lexicon.pairs("quote.ends").containsKey(line.substring(at, at + 1))) {
                return at + 1;
            }
        }
        return line.length();
    }

    private boolean isBot(String sentence) {
        int strong = 0;
        int weak = 0;
        for (Map.Entry<String, String> sign : lexicon.pairs("quote.signs").entrySet()) {
            if (sentence.contains(sign.getKey())) {
                strong += sign.getValue().isEmpty() ? 0 : 1;
                weak++;
            }
        }
        return strong > 0 || weak >= ENOUGH_MARKS;
    }
}
