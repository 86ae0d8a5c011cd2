package io.github.rectify.reply;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Understands a text that says which task a photo or file belongs to, and nothing else. What is left of it without the numbers of
 * tasks and the words of {@code photo-words.properties} must be nothing.
 */
@Component
class PhotoWords {

    private static final int LONGEST = 40;
    private static final int LONGEST_CAPTION = 20;
    private static final String GAP = "\n";

    private final WordFile words = new WordFile("photo-words.properties");
    private final List<String> photo = words.list("photo");
    private final List<String> sent = words.list("sent");
    private final List<String> captions = words.list("captions");
    private final List<String> ongoing = words.list("ongoing");
    private final List<String> points = words.list("points");
    private final List<String> around = words.list("around");
    private final List<String> scene = words.list("scene");
    private final List<String> says = words.list("says");
    private final List<String> not = words.list("not");
    private final List<String> one = words.list("one");
    private final List<String> many = words.list("many");
    private final String digits = words.text("digits");
    private final String ten = words.text("ten");
    private final String pair = words.text("pair");
    private final Pattern task = pattern("task");
    private final Pattern denied = pattern("denied");
    private final Pattern count = pattern("count");

    /**
     * Where something belongs.
     *
     * @param codes the tasks it belongs to
     * @param notAt the tasks it does not
     * @param latest how many of the latest are meant; 0 if that is not said
     * @param named whether the text speaks of photos or files at all
     */
    record Place(List<String> codes, Set<String> notAt, int latest, boolean named) {
        Place {
            codes = List.copyOf(codes);
            notAt = Set.copyOf(notAt);
        }
    }

    private Pattern pattern(String name) {
        String number = "[0-9]{1,6}|[" + words.text("digits") + words.text("ten") + words.text("pair") + "]{1,3}";
        return Pattern.compile(words.text(name).replace("{0}", number));
    }

    /** Where a text says that something belongs; empty if it says anything else. */
    Optional<Place> placing(String text) {
        String wide = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (wide.length() > LONGEST || not.stream().anyMatch(wide::contains)) {
            return Optional.empty();
        }
        Cut cut = new Cut(AnswerWords.bare(text));
        boolean several = many.stream().anyMatch(cut.left::contains);
        boolean single = one.stream().anyMatch(cut.left::contains);
        Set<String> counts = cut.out(count);
        boolean named = !counts.isEmpty() || photo.stream().anyMatch(cut.left::contains);
        boolean saying = named || says.stream().anyMatch(cut.left::contains);
        Set<String> notAt = cut.out(denied);
        Set<String> codes = cut.out(task);
        codes.removeAll(notAt);
        if (codes.isEmpty() || !saying || !cut.isNothingBut(named)) {
            return Optional.empty();
        }
        int latest = counts.isEmpty() ? single && !several ? 1 : 0 : Math.max(0, Integer.parseInt(counts.iterator().next()));
        return Optional.of(new Place(List.copyOf(codes), notAt, latest, named));
    }

    /** The task of which a text says, whatever else it says, that photos or files of it are coming or came; empty if it is not one. */
    Optional<String> announced(String text) {
        String wide = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (wide.length() > LONGEST || not.stream().anyMatch(wide::contains) || sent.stream().noneMatch(wide::contains)) {
            return Optional.empty();
        }
        Cut cut = new Cut(AnswerWords.bare(text));
        cut.out(count);
        Set<String> codes = cut.out(task);
        return codes.size() == 1 ? Optional.of(codes.iterator().next()) : Optional.empty();
    }

    /** Whether a text does no more than say what is to be seen: it points at something or ends in a word for what is sent. */
    boolean isCaption(String text) {
        String bare = AnswerWords.bare(text);
        boolean goesOn = Stream.concat(not.stream(), ongoing.stream()).anyMatch(bare::contains);
        return bare.length() <= LONGEST_CAPTION && !goesOn && sent.stream().anyMatch(bare::contains)
                && (points.stream().anyMatch(bare::startsWith) || captions.stream().anyMatch(bare::endsWith));
    }

    /** A text from which more and more is taken. */
    private final class Cut {

        private String left;

        Cut(String text) {
            this.left = text;
        }

        /** The numbers in what fits, which is taken. */
        Set<String> out(Pattern what) {
            Set<String> numbers = new LinkedHashSet<>();
            Matcher matcher = what.matcher(left);
            StringBuilder rest = new StringBuilder();
            while (matcher.find()) {
                String number = matcher.group(1) != null || matcher.groupCount() == 1 ? matcher.group(1) : matcher.group(2);
                numbers.add(inDigits(number));
                matcher.appendReplacement(rest, GAP);
            }
            left = matcher.appendTail(rest).toString();
            return numbers;
        }

        boolean isNothingBut(boolean named) {
            List<String> known = Stream.of(around, photo, named ? scene : List.<String>of()).flatMap(List::stream)
                    .sorted(Comparator.comparing(String::length).reversed()).toList();
            String rest = left;
            for (String word : known) {
                rest = rest.replace(word, GAP);
            }
            return rest.isBlank();
        }
    }

    private String inDigits(String number) {
        if (number.matches("[0-9]+")) {
            return String.valueOf(Integer.parseInt(number));
        }
        if (number.equals(pair)) {
            return "2";
        }
        int place = number.indexOf(ten);
        if (place < 0) {
            return String.valueOf(number.chars().map(digits::indexOf).reduce(0, (sum, digit) -> 10 * sum + digit));
        }
        int tens = place == 0 ? 1 : digits.indexOf(number.substring(0, place));
        int ones = place + 1 == number.length() ? 0 : digits.indexOf(number.substring(place + 1));
        return String.valueOf(10 * tens + ones);
    }
}
