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

    private static final Pattern POINT = Pattern.compile("(?:(?<=^|[\\n;。:,])) ?(?:\\((\\d{1,2})\\)[.、:]?|(\\d{1,2})(?:[.](?!\\d)|[.](?=\\d{1,2}\\p{IsHan})|[、)]))");

    private final Pattern chinese;

    Enumerations(Lexicon lexicon) {
        String numerals = lexicon.letters("numeral.digits") + lexicon.letters("numeral.ten");
        String mark = lexicon.letters("enumeration.mark");
        this.chinese = Pattern.compile("(?:(?<=^|[\\n;。:])) ?(?:[" + numerals + "]{1,3}[" + mark + ".]|\\([" + numerals + "]{1,3}\\))");
    }

    String without(String text, Situation situation) {
        String plain = chinese.matcher(text).replaceAll(";");
        List<String> numbers = new ArrayList<>();
        Matcher points = POINT.matcher(plain);
        while (points.find()) {
            numbers.add(number(points));
        }
        List<String> open = situation.open().stream().map(OpenTask::code).toList();
        boolean answers = open.containsAll(numbers) || situation.lastReminded().containsAll(numbers);
        return numbers.size() < 2 || answers || !isRun(numbers) ? plain : POINT.matcher(plain).replaceAll(";");
    }

    private static String number(Matcher point) {
        return point.group(1) != null ? point.group(1) : point.group(2);
    }

    private static boolean isRun(List<String> numbers) {
        for (int at = 0; at < numbers.size(); at++) {
            if (!numbers.get(at).equals(String.valueOf(at + 1))) {
                return false;
            }
        }
        return true;
    }
}
