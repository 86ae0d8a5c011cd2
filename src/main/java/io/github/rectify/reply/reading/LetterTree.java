package io.github.rectify.reply.reading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words by their letters, so that the longest that begins at a position is found in as many steps as it has letters. */
final class LetterTree<V> {

    private final Map<Character, LetterTree<V>> next = new HashMap<>();
    private @Nullable V value;

    void put(String word, V of) {
        LetterTree<V> node = this;
        for (char letter : word.toCharArray()) {
            node = node.next.computeIfAbsent(letter, unused -> new LetterTree<>());
        }
        node.value = of;
    }

    /** Whether a word that was put in backwards ends at a position. */
    boolean endsAt(String text, int end) {
        LetterTree<V> node = this;
        for (int at = end - 1; at >= 0; at--) {
            node = node.next.get(text.charAt(at));
            if (node == null) {
                return false;
            }
            if (node.value != null) {
                return true;
            }
        }
        return false;
    }

    /** What was put under the longest word of at most so many letters that begins at a position, or null. */
    @Nullable V longest(String text, int start, int most) {
        V found = null;
        LetterTree<V> node = this;
        for (int at = start; at < text.length() && at - start < most; at++) {
            node = node.next.get(text.charAt(at));
            if (node == null) {
                return found;
            }
            found = node.value == null ? found : node.value;
        }
        return found;
    }
}
