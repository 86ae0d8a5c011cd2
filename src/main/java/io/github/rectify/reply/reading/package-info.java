/**
 * Understands what a person wrote: a pure function of the text and the person's situation. No database, no clock, no network.
 *
 * <p>The steps stand in {@link ReplyReader}; each is a class of its own, and every word it knows stands in {@code lexicon.txt}. A
 * completion is never concluded from the mere presence of a word: {@link Reports} looks for what denies, halves, postpones, makes a
 * condition of or guesses at it, in the clause and around it, and takes less whenever in doubt.
 *
 * <p>No library does a part of this. Segmenters of Chinese text (HanLP, jieba) bring a dictionary of tens of megabytes and part words
 * where a general text parts them, while what matters here are some two thousand words of a narrow talk, their slips included; parsers of
 * date phrases (Time-NLP, Duckling's Chinese rules) know neither the working days and their exchange nor the rule that a plan means the
 * next such day and a report the last. The lists are read in one pass, so the time a text costs grows with its length.
 */
@NullMarked
@NamedInterface("reading")
package io.github.rectify.reply.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
