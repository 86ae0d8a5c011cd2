package io.github.rectify.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which problem of a file is which of those imported before. A problem is written “no:heading:text”. */
class CollationTests {

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            1:a:x 2:a:y       | 1:a:x 2:a:y       | -                     | the same file
            1:a:x             | 1:a:x 2:a:y       | new 2                 | one more problem
            1:a:x             | 1:a:x 1:a:y       | new 2                 | one more of the same number
            1:a:x 2:a:y       | 1:a:z 2:a:y       | 1 TEXT                | another text
            1:a:x 1:a:y       | 1:a:x 1:a:z       | 2 TEXT                | another text where the number is there twice
            1:a:x             | 1:b:x             | 1 HEADINGS            | another heading
            1:a:x 1:b:y       | 1:b:x 1:a:y       | 1 HEADINGS 2 HEADINGS | under each other's heading
            1:a:x 2:a:y       | 1:a:x 2:a:n 3:a:y | new 2 3 NUMBER        | one put in between
            1:a:x 1:a:x       | 1:a:x 1:a:x       | -                     | printed twice
            1:a:              | 1:b:              | new 1                 | nothing but a number in common
            :a:x :a:y         | :a:x :a:z :a:y    | new 2                 | without numbers, one put in between
            1:a:x             | 1:b:y             | new 1                 | only the number in common
            """)
    void findsEachProblemAgain(String imported, String given, String expected, String remark) {
        List<ProblemDraft> before = problems(imported);
        Collation collation = new Collation(problems(given), IntStream.range(0, before.size())
                .mapToObj(i -> new Collation.Imported(new TaskId(i + 1), "code" + i, before.get(i))).toList());

        List<String> found = new ArrayList<>();
        IntStream.range(0, problems(given).size()).filter(collation::isNew).forEach(i -> found.add("new " + (i + 1)));
        collation.differences().forEach(difference -> found.add(difference.position() + " " + difference.part()));
        assertThat(String.join(" ", found)).as(remark).isEqualTo(expected.equals("-") ? "" : expected);
    }

    private static List<ProblemDraft> problems(String written) {
        List<ProblemDraft> drafts = new ArrayList<>();
        for (String one : written.strip().split(" +")) {
            List<String> parts = Arrays.asList(one.split(":", -1));
            long before = drafts.stream().filter(draft -> draft.sourceKey().startsWith(one + "#")).count();
            drafts.add(new ProblemDraft(one + "#" + before, parts.get(0), List.of(parts.get(1)), "", parts.get(2), List.of(),
                    TaskStatus.IN_PROGRESS, null, null, List.of(), Level.INTERNAL));
        }
        return drafts;
    }
}
