package io.github.rectify.ledger.writing;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes names of files that no system takes for anything else: no folders, nothing that breaks a line or turns it round, none of the
 * names a system keeps for itself, and each only once.
 */
public final class SafeNames {

    private static final int LONGEST = 100;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\u2028\\u2029]+");
    private static final Pattern AWKWARD = Pattern.compile("[<>:\"|?*/\\\\]");
    private static final Pattern KEPT_BY_SYSTEMS = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private final Set<String> taken = new HashSet<>();

    /** A name that was not given out before, as near to the wanted one as may be. */
    public String next(String wanted) {
        String name = safe(wanted);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = stem + " (" + i + ")" + ending;
        }
        return name;
    }

    /** The wanted name without what makes it dangerous; never empty. */
    public static String safe(String wanted) {
        String name = wanted.substring(Math.max(wanted.lastIndexOf('/'), wanted.lastIndexOf('\\')) + 1);
        name = Normalizer.normalize(UNSEEN.matcher(name).replaceAll(""), Normalizer.Form.NFC);
        name = AWKWARD.matcher(name).replaceAll("_").strip().replaceAll("^[. ]+", "").replaceAll("[. ]+$", "");
        if (name.isEmpty()) {
            return "file";
        }
        return shortened(KEPT_BY_SYSTEMS.matcher(name).matches() ? "_" + name : name);
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())).strip() + ending;
    }
}
