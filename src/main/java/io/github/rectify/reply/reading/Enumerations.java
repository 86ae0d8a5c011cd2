package io.github.rectify.reply.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the numbering out of a text that lists its points: 1. 2. 3. or (1) (2) (3) from one upwards, or Chinese numerals with their
 * comma. Numbers that are all open tasks are no numbering: somebody answers task by task.
 */
final class Enumerations {

    private final Numerals numerals;
    private final Pattern point;
    private final Pattern chinese;

    Enumerations(Lexicon lexicon) {
        this.numerals = new Numerals(lexicon);
        String numerals = lexicon.letters("numeral.digits") + lexicon.letters("numeral.ten");
        String marks = lexicon.letters("enumeration.point");
        String begins = "(?:(?<=^|[ \\n\\]" + lexicon.letters("enumeration.before").replace("]", "") + "])) ?";
        this.point = Pattern.compile(begins + "(?:\\((\\d{1,2})\\)[." + marks + "]?"
                + "|(\\d{1,2})(?:[.](?!\\d)|[.](?=\\d{1,4}\\p{IsHan})|[" + marks + "]))");
        this.chinese = Pattern.compile(begins + "(?:[" + numerals + "]{1,3}[." + marks + "]|\\([" + numerals + "]{1,3}\\))");
    }

    String without(String text, Situation situation) {
        List<String> parts = new ArrayList<>();
        Matcher headings = chinese.matcher(text);
        while (headings.find()) {
            numerals.at(text, text.indexOf(headings.group().strip(), headings.start()) + (headings.group().contains("(") ? 1 : 0))
                    .ifPresent(number -> parts.add(String.valueOf(number.value())));
        }
        String plain = isRun(parts) ? chinese.matcher(text).replaceAll(";") : text;
        List<String> numbers = new ArrayList<>();
        Matcher points = point.matcher(plain);
        while (points.find()) {
            numbers.add(number(points));
        }
        List<String> open = situation.open().stream().map(OpenTask::code).toList();
        boolean answers = open.containsAll(numbers) || situation.lastReminded().containsAll(numbers);
        return numbers.size() < 2 || answers || !isRun(numbers) ? plain : point.matcher(plain).replaceAll(";");
    }

    private static String number(Matcher found) {
        return found.group(1) != null ? found.group(1) : found.group(2);
    }

    private static boolean isRun(List<String> numbers) {
        for (int at = 0; at < numbers.size(); at++) {
            int number = Integer.parseInt(numbers.get(at));
            boolean next = at == 0 ? number == 1 : number > Integer.parseInt(numbers.get(at - 1)) && number <= at + 2;
            if (!next) {
                return false;
            }
        }
        return true;
    }
}
