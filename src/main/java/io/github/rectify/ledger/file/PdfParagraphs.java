package io.github.rectify.ledger.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts printed lines back together to paragraphs, in these steps: what a page carries at its head and foot goes (page numbers, lines
 * that come again on other pages); the body's letters, margins and distance of lines are measured; then a line goes on the one before
 * it if that one is full and this one begins at the margin, or if both are of one title in larger letters. A line that is set in
 * begins a paragraph.
 */
final class PdfParagraphs {

    /** In letters: how far from the right margin a full line may end, for a number or a mark that could not be parted. */
    private static final float FULL = 4f;
    private static final float SET_IN = 1.4f;
    /** Latin letters and figures are often a little larger or smaller than the Chinese ones beside them. */
    private static final float LARGER = 1.12f;
    /** In distances of lines: from here on a line stands apart, as word processors set paragraphs apart by themselves. */
    private static final float APART = 1.5f;
    private static final int EDGE = 2;

    private final List<PdfLine> lines;
    private float size;
    private float distance;
    private float right;
    private boolean setIn;
    private final Map<Integer, Float> lefts = new HashMap<>();

    private PdfParagraphs(List<PdfLine> lines) {
        this.lines = lines;
    }

    static String of(List<PdfLine> printed) {
        PdfParagraphs paragraphs = new PdfParagraphs(withoutFurniture(printed));
        paragraphs.measure();
        return paragraphs.joined();
    }

    /** Of the first and last lines of a page, those set apart from the text that are numbers of pages or come again on others. */
    private static List<PdfLine> withoutFurniture(List<PdfLine> printed) {
        Map<Integer, List<PdfLine>> pages = printed.stream().collect(Collectors.groupingBy(PdfLine::page));
        float distance = distance(printed);
        Set<PdfLine> edges = new HashSet<>();
        Map<String, Set<Integer>> seenOn = new HashMap<>();
        for (List<PdfLine> page : pages.values()) {
            page.sort(Comparator.comparingDouble(PdfLine::y));
            page.stream().limit(EDGE).forEach(line -> SecrecyGuard.margin(line.text()));
            page.stream().skip(Math.max(0, page.size() - EDGE)).forEach(line -> SecrecyGuard.margin(line.text()));
            edges.addAll(apart(page, distance));
            Collections.reverse(page);
            edges.addAll(apart(page, distance));
        }
        edges.forEach(line -> seenOn.computeIfAbsent(pattern(line), key -> new HashSet<>()).add(line.page()));
        int often = Math.max(2, pages.size() / 3);
        return printed.stream().filter(line -> !edges.contains(line) || !LayoutWords.isPageNumber(line.text())
                && seenOn.get(pattern(line)).size() < often).toList();
    }

    /** Of the first lines of a page, from either end, those before a gap wider than between lines, or of other letters. */
    private static List<PdfLine> apart(List<PdfLine> page, float distance) {
        int apart = 0;
        for (int i = 0; i < EDGE && i < page.size(); i++) {
            boolean last = i + 1 == page.size();
            boolean gap = last || Math.abs(page.get(i + 1).y() - page.get(i).y()) > distance * 1.25f;
            boolean other = !last && Math.abs(page.get(i + 1).size() - page.get(i).size()) > 0.08f * page.get(i).size();
            apart = gap || other ? i + 1 : apart;
        }
        return page.subList(0, apart);
    }

    /** From one line to the next, as most of them are printed. */
    private static float distance(List<PdfLine> lines) {
        List<Float> distances = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            float step = lines.get(i).y() - lines.get(i - 1).y();
            if (lines.get(i).page() == lines.get(i - 1).page() && step > 0) {
                distances.add(step);
            }
        }
        distances.sort(null);
        return distances.isEmpty() ? Float.MAX_VALUE : distances.get(distances.size() / 2);
    }

    /** What a running head is known by: its words with any number, its size and its height on the page. */
    private static String pattern(PdfLine line) {
        return line.text().replaceAll("\\d+", "#") + '\n' + Math.round(line.size()) + '\n' + Math.round(line.y() / 4);
    }

    private void measure() {
        size = most(line -> (float) Math.round(line.size() * 2) / 2, PdfLine::size);
        List<PdfLine> body = lines.stream().filter(line -> isBody(line.size())).toList();
        List<Float> ends = body.stream().map(PdfLine::right).sorted().toList();
        right = ends.isEmpty() ? 0 : ends.get((int) (ends.size() * 0.97f));
        Map<Integer, List<PdfLine>> pages = body.stream().collect(Collectors.groupingBy(PdfLine::page));
        float everywhere = left(body);
        pages.forEach((page, on) -> lefts.put(page, on.size() >= 8 ? left(on) : everywhere));
        distance = distance(lines);
        long setInLines = body.stream().filter(line -> line.left() - leftOf(line) > SET_IN * size
                && line.left() - leftOf(line) < 5 * size).count();
        setIn = setInLines * 12 >= body.size();
    }

    /** The margin: the leftmost place where several lines begin. */
    private static float left(List<PdfLine> body) {
        Map<Integer, Long> begins = body.stream()
                .collect(Collectors.groupingBy(line -> Math.round(line.left() / 3), Collectors.counting()));
        long enough = Math.max(1, Math.min(3, body.size() / 8));
        return begins.entrySet().stream().filter(entry -> entry.getValue() >= enough).mapToInt(Map.Entry::getKey).min().orElse(0) * 3f;
    }

    private float most(Function<PdfLine, Float> key, Function<PdfLine, Float> otherwise) {
        Map<Float, Integer> letters = new HashMap<>();
        lines.forEach(line -> letters.merge(key.apply(line), line.text().length(), Integer::sum));
        return letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                .orElseGet(() -> lines.isEmpty() ? 12f : otherwise.apply(lines.get(0)));
    }

    private boolean isBody(float of) {
        return of > size / LARGER && of < size * LARGER;
    }

    private float leftOf(PdfLine line) {
        return lefts.getOrDefault(line.page(), lefts.values().stream().findFirst().orElse(0f));
    }

    private String joined() {
        StringBuilder text = new StringBuilder();
        @Nullable PdfLine before = null;
        for (PdfLine line : lines) {
            if (before != null) {
                text.append(goesOn(before, line) ? between(before, line) : "\n");
            }
            text.append(line.text());
            before = line;
        }
        return text.append('\n').toString();
    }

    private boolean goesOn(PdfLine before, PdfLine line) {
        boolean samePage = before.page() == line.page();
        boolean sameSize = Math.max(before.size(), line.size()) < Math.min(before.size(), line.size()) * LARGER;
        if (!sameSize || samePage && line.y() - before.y() > distance * APART + Math.max(0, line.size() - size)) {
            return false;
        }
        if (line.size() > size * LARGER) {
            return samePage && !LayoutWords.isLabelled(line.text()) && !LayoutWords.endsSentence(before.text());
        }
        if (line.left() - leftOf(line) > SET_IN * size || before.left() - leftOf(before) > 6 * size && !isFull(before)) {
            return false;
        }
        if (!setIn && LayoutWords.isLabelled(line.text()) && !LayoutWords.leavesOpen(before.text())) {
            return false;
        }
        return isFull(before) || setIn && !LayoutWords.endsSentence(before.text()) && !LayoutWords.isLabelled(line.text())
                && before.right() > leftOf(before) + (right - leftOf(before)) * 0.7f;
    }

    private boolean isFull(PdfLine line) {
        return line.right() > right - FULL * line.size();
    }

    /** Words of Latin letters are parted by a blank if one is printed; an address goes on. */
    private static String between(PdfLine before, PdfLine after) {
        char last = before.text().charAt(before.text().length() - 1);
        return before.blankAfter() && isLatin(last) && isLatin(after.text().charAt(0)) ? " " : "";
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
