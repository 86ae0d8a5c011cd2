package io.github.rectify.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why the bot looks at a task next is told on its page and after a report, never by the name it has in the code. */
class NextWordsTests {

    @ParameterizedTest
    @EnumSource(Decision.Next.class)
    void hasWordsForEveryReason(Decision.Next next) throws IOException {
        Properties words = new Properties();
        try (Reader bundle = Files.newBufferedReader(Path.of("src/main/resources/messages/console.properties"))) {
            words.load(bundle);
        }
        assertThat(words.getProperty("console.next." + next)).isNotBlank();
    }
}
