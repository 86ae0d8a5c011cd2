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
    private final Pattern inner = Pattern.compile("\\((\\d{1,2})\\)(?=(\\d{1,3})(?!\\d))");
    private final Pattern headings;
    private final Pattern brackets;

    Enumerations(Lexicon lexicon) {
        this.numerals = new Numerals(lexicon);
        String numerals = lexicon.letters("numeral.digits") + lexicon.letters("numeral.ten");
        String marks = lexicon.letters("enumeration.point");
        String begins = "(?:(?<=^|[ \\n\\]" + lexicon.letters("enumeration.before").replace("]", "") + "])) ?";
        this.point = Pattern.compile(begins + "(?:\\((\\d{1,2})\\)[." + marks + "]?"
                + "|(\\d{1,2})(?:[.](?!\\d)|[.](?=\\d{1,4}\\p{IsHan})|[" + marks + "]))");
        this.headings = Pattern.compile(begins + "([" + numerals + "]{1,3})[." + marks + "]");
        this.brackets = Pattern.compile(begins + "\\(([" + numerals + "]{1,3})\\)");
    }

    String without(String text, Situation situation) {
        List<String> open = situation.open().stream().map(OpenTask::code).toList();
        String plain = withoutChinese(brackets, withoutChinese(headings, withoutInner(text, open)));
        List<String> numbers = new ArrayList<>();
        Matcher points = point.matcher(plain);
        while (points.find()) {
            numbers.add(number(points));
        }
        boolean answers = open.containsAll(numbers) || situation.lastReminded().containsAll(numbers);
        return numbers.size() < 2 || answers || !isRun(numbers) ? plain : point.matcher(plain).replaceAll(";");
    }

    /** “(1)34 done(2)35 under way”: points within one line, each before the number of an open task. */
    private String withoutInner(String text, List<String> open) {
        List<String> numbers = new ArrayList<>();
        boolean tasks = true;
        for (Matcher found = inner.matcher(text); found.find();) {
            numbers.add(found.group(1));
            tasks &= open.contains(found.group(2));
        }
        return tasks && numbers.size() > 1 && isRun(numbers) ? inner.matcher(text).replaceAll(";") : text;
    }

    /** Without headings of one kind, if they are numbered from one; below each heading of another kind they may begin anew. */
    private String withoutChinese(Pattern heading, String text) {
        int before = 0;
        for (Matcher found = heading.matcher(text); found.find();) {
            int number = numerals.at(found.group(1), 0).map(Numerals.Found::value).orElse(0);
            if (number != 1 && (before == 0 || number <= before || number > before + 2)) {
                return text;
            }
            before = number;
        }
        return before == 0 ? text : heading.matcher(text).replaceAll(";");
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
