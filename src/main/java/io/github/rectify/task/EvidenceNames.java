package io.github.rectify.task;

import java.util.regex.Pattern;

/** Makes names of files harmless: no folders, nothing that breaks a line or turns it round, an ending that tells the truth. */
final class EvidenceNames {

    /** In characters of the text, with what is put behind. */
    private static final int LONGEST = 80;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\u2028\\u2029]+");
    private static final Pattern AWKWARD = Pattern.compile("[<>:\"|?*]");

    private EvidenceNames() {
    }

    /** What is left of a name; empty if nothing is. */
    static String clean(String raw) {
        String name = raw.substring(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1);
        name = AWKWARD.matcher(UNSEEN.matcher(name).replaceAll("")).replaceAll("_").strip();
        return name.replaceAll("^[. ]+", "").replaceAll("[. ]+$", "");
    }

    /** The name with an ending of its type, cut in the middle if it is too long. */
    static String fitting(String clean, EvidenceType type) {
        String ending = EvidenceSniffer.ending(clean);
        if (ending.isEmpty() || !type.endsWith(ending)) {
            return cut(clean, LONGEST - type.usualEnding().length()) + type.usualEnding();
        }
        String stem = clean.substring(0, clean.length() - ending.length() - 1);
        return cut(stem, LONGEST - ending.length() - 1) + "." + ending;
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)).strip();
    }
}
