package io.github.rectify.ledger.file;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Counts the automatic numbers of a docx as the word processor shows them. Lists made from one definition go on counting together,
 * unless one of them says where it starts anew; a deeper level starts anew after a higher one.
 */
final class DocxNumbers {

    private static final int LEVELS = 9;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");

    /** How one level is counted and written. */
    private static final class Level {
        int start = 1;
        String format = "decimal";
        String text = "";
        @Nullable String style;
        boolean arabic;
        /** The level, from 1, that starts this one anew; 0 for never. */
        int restart;

        Level(int level) {
            restart = level;
        }
    }

    /** A definition with what it has counted. */
    private static final class Definition {
        final Level[] levels = new Level[LEVELS];
        final int[] counts = new int[LEVELS];
        final boolean[] begun = new boolean[LEVELS];
        @Nullable String linkedStyle;

        Definition() {
            for (int i = 0; i < LEVELS; i++) {
                levels[i] = new Level(i);
            }
        }
    }

    /** A list: its definition and what it changes of it. */
    private static final class Numbering {
        String definition = "";
        final @Nullable Integer[] starts = new Integer[LEVELS];
        final @Nullable Level[] levels = new Level[LEVELS];
    }

    private final DocxStyles styles;
    private final NumberWords words = new NumberWords();
    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, Numbering> numberings = new HashMap<>();
    private final Set<String> restarted = new HashSet<>();

    private DocxNumbers(DocxStyles styles) {
        this.styles = styles;
    }

    static DocxNumbers of(OfficePackage office, DocxStyles styles) throws IOException, XMLStreamException {
        DocxNumbers numbers = new DocxNumbers(styles);
        for (String part : office.parts("wordprocessingml.numbering+xml")) {
            numbers.read(office.read(part));
        }
        return numbers;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        Definition definition = new Definition();
        Numbering numbering = new Numbering();
        Level level = new Level(0);
        boolean list = false;
        int at = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            String value = DocxParagraph.value(xml);
            switch (xml.getLocalName()) {
                case "abstractNum" -> {
                    list = false;
                    definition = new Definition();
                    definitions.put(String.valueOf(DocxParagraph.attribute(xml, "abstractNumId")), definition);
                }
                case "num" -> {
                    list = true;
                    numbering = new Numbering();
                    numberings.put(String.valueOf(DocxParagraph.attribute(xml, "numId")), numbering);
                }
                case "abstractNumId" -> numbering.definition = String.valueOf(value);
                case "numStyleLink" -> definition.linkedStyle = value;
                case "lvlOverride" -> at = DocxParagraph.number(DocxParagraph.attribute(xml, "ilvl"), 0, LEVELS - 1);
                case "startOverride" -> numbering.starts[at] = DocxParagraph.number(value, 0, Short.MAX_VALUE);
                case "lvl" -> {
                    int i = DocxParagraph.number(DocxParagraph.attribute(xml, "ilvl"), 0, LEVELS - 1);
                    level = new Level(i);
                    if (list) {
                        numbering.levels[i] = level;
                    } else {
                        definition.levels[i] = level;
                    }
                }
                case "start" -> level.start = DocxParagraph.number(value, 0, Short.MAX_VALUE);
                case "numFmt" -> level.format = String.valueOf(value);
                case "lvlText" -> level.text = value == null ? "" : value;
                case "lvlRestart" -> level.restart = DocxParagraph.number(value, 0, LEVELS);
                case "isLgl" -> level.arabic = DocxParagraph.isOn(xml);
                case "pStyle" -> level.style = value;
                case "pPr", "rPr" -> DocxText.skip(xml);
                default -> { }
            }
        }
    }

    /** Counts a paragraph and gives the number it shows, empty if it shows none. */
    String label(DocxParagraph paragraph) {
        DocxParagraph numbered = styles.numbered(paragraph);
        Numbering numbering = numbered.numbering == null ? null : numberings.get(numbered.numbering);
        Definition definition = numbering == null ? null : definition(numbering);
        if (numbering == null || definition == null) {
            return "";
        }
        int at = numbered.level != null ? numbered.level : levelOf(definition, numbered.style);
        count(numbered.numbering + "/" + at, numbering, definition, at);
        return written(numbering, definition, at);
    }

    private @Nullable Definition definition(Numbering numbering) {
        Definition definition = definitions.get(numbering.definition);
        if (definition != null && definition.linkedStyle != null) {
            String linked = styles.numberingOf(definition.linkedStyle);
            Numbering real = linked == null ? null : numberings.get(linked);
            return real == null ? definition : definitions.get(real.definition);
        }
        return definition;
    }

    private static int levelOf(Definition definition, @Nullable String style) {
        for (int i = 0; style != null && i < LEVELS; i++) {
            if (style.equals(definition.levels[i].style)) {
                return i;
            }
        }
        return 0;
    }

    private void count(String place, Numbering numbering, Definition definition, int at) {
        Integer startsAnew = numbering.starts[at];
        if (startsAnew != null && restarted.add(place)) {
            definition.counts[at] = startsAnew;
        } else {
            definition.counts[at] = definition.begun[at] ? definition.counts[at] + 1 : level(numbering, definition, at).start;
        }
        definition.begun[at] = true;
        for (int above = 0; above < at; above++) {
            if (!definition.begun[above]) {
                definition.begun[above] = true;
                definition.counts[above] = level(numbering, definition, above).start;
            }
        }
        for (int below = at + 1; below < LEVELS; below++) {
            if (at < level(numbering, definition, below).restart) {
                definition.begun[below] = false;
            }
        }
    }

    private static Level level(Numbering numbering, Definition definition, int at) {
        Level own = numbering.levels[at];
        return own == null ? definition.levels[at] : own;
    }

    private String written(Numbering numbering, Definition definition, int at) {
        Level level = level(numbering, definition, at);
        if (level.format.equals("bullet") || level.format.equals("none") && level.text.contains("%")) {
            return "";
        }
        String label = PLACE.matcher(level.text).replaceAll(match -> {
            int place = Integer.parseInt(match.group(1)) - 1;
            String format = level.arabic ? "decimal" : level(numbering, definition, place).format;
            return Matcher.quoteReplacement(words.written(definition.counts[place], format));
        });
        boolean word = !label.isEmpty() && Character.isLetterOrDigit(label.charAt(label.length() - 1));
        return word ? label + " " : label;
    }
}
