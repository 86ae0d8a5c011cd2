package io.github.rectify.console.evidence;

import java.io.Serializable;

/** What became of one file that was sent, in a sentence for its sender. */
public record Received(boolean taken, String sentence) implements Serializable {
}
