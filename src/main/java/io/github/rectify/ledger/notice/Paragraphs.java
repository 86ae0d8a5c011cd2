package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts a paragraph that tells of several problems, one after the other: “Concerning “so and so” the school did … Concerning “something
 * else” it did … All of them are done.” Each becomes a line of its own, and so does the sentence that tells of them all.
 */
final class Paragraphs {

    private static final int FEWEST = 2;
    private static final int LONGEST_PROBLEM = 400;

    private final Frames frames;
    private final WordList openers;
    private final WordList ends;
    private final WordList closings;

    Paragraphs(Words words, Frames frames) {
        this.frames = frames;
        this.openers = words.list("frame.open");
        this.ends = words.list("sentence.end");
        this.closings = words.lists("chapter.subject", "total.except");
    }

    /** The problems of a paragraph, each with its answer; a paragraph with one problem at most stays whole. */
    List<Text> parts(Text paragraph) {
        List<Integer> starts = sentences(paragraph);
        List<Integer> problems = starts.stream().filter(start -> opens(paragraph, start)).toList();
        if (problems.size() < FEWEST) {
            return List.of(paragraph);
        }
        int last = starts.get(starts.size() - 1);
        List<Integer> cuts = new ArrayList<>(problems);
        cuts.add(0, 0);
        if (closings.lengthAt(paragraph.plain(), last) > 0) {
            cuts.add(last);
        }
        List<Text> parts = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            parts.add(paragraph.cut(cuts.get(i), i + 1 < cuts.size() ? cuts.get(i + 1) : paragraph.length()).strip());
        }
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    private boolean opens(Text paragraph, int start) {
        return openers.lengthAt(paragraph.plain(), start) > 0
                && frames.opens(paragraph.cut(start, Math.min(paragraph.length(), start + LONGEST_PROBLEM)));
    }

    private List<Integer> sentences(Text paragraph) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        for (int i = 0; i + 1 < paragraph.length(); i++) {
            if (ends.lengthAt(paragraph.plain(), i) > 0) {
                starts.add(paragraph.plain().charAt(i + 1) == ' ' ? i + 2 : i + 1);
            }
        }
        return starts;
    }
}
