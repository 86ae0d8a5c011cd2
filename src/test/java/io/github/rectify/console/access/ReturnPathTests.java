package io.github.rectify.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnPathTests {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # wished                       | kept | because
            /h5/tasks                      | yes  | a page of ours
            /h5/tasks/17                   | yes  | a page of ours
            /h5/digests/3?from=card        | yes  | with a parameter
            -                              | no   | nothing is wished
            ''                             | no   | nothing is wished
            /h5                            | no   | not a page
            /h5/                           | no   | not a page
            /h5//evil.example              | no   | a second slash in a row
            //evil.example/h5/tasks        | no   | another host
            https://evil.example/h5/tasks  | no   | another host
            /\\evil.example                | no   | browsers read a backslash as a slash
            /h5/tasks\\..                  | no   | a backslash
            /h5/../tasks                   | no   | leaves the folder
            /h5/%2e%2e/tasks               | no   | leaves the folder, hidden
            /h5/tasks?to=//evil.example    | no   | a slash among the parameters
            /tasks                         | no   | not a page for the phone
            /h5/login                      | no   | would turn in a circle
            /h5/login/return               | no   | would turn in a circle
            """)
    void keepsPagesForThePhoneAlone(String wished, String kept, String because) {
        assertThat(ReturnPath.of(wished).path()).as(because).isEqualTo(kept.equals("yes") ? wished : "/h5/tasks");
    }
}
