package io.github.rectify.reply;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the bot remembers what it said and did with somebody.
 *
 * @param questionLasts how long a question waits for its answer
 * @param undoWithin how long a report can be taken back; a submission can be until it is decided
 * @param undoDecisionWithin how long a decision can be taken back, if nothing followed from it
 * @param undoAskedAfter from how long after the last thing was recorded “take it back”, with no task, is asked about first
 * @param captionWithin how long a text still says what a photo after it belongs to
 */
@ConfigurationProperties("rectify.reply")
record ReplyProperties(@DefaultValue("PT24H") Duration questionLasts, @DefaultValue("PT24H") Duration undoWithin,
        @DefaultValue("PT30M") Duration undoDecisionWithin,
        @DefaultValue("PT4H") Duration undoAskedAfter, @DefaultValue("PT10M") Duration captionWithin) {

    ReplyProperties {
        positive(questionLasts, "rectify.reply.question-lasts");
        positive(undoWithin, "rectify.reply.undo-within");
        positive(undoDecisionWithin, "rectify.reply.undo-decision-within");
        positive(undoAskedAfter, "rectify.reply.undo-asked-after");
        positive(captionWithin, "rectify.reply.caption-within");
    }

    private static void positive(Duration duration, String name) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " must be longer than nothing, for example PT24H");
        }
    }
}
