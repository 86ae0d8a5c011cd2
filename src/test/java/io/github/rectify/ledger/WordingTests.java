package io.github.rectify.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal and every row problem the code can raise has its sentence. */
class WordingTests {

    private static final Path ROOM = Path.of("src/main/java/io/github/rectify/ledger");
    private static final Pattern REFUSED = Pattern.compile("FileRefused\\(\"([a-z-]+)\"");
    private static final Pattern ROW = Pattern.compile("(?:RowRemark\\.of\\([^\"]*?|problem\\(row, [^\"]*?)\"([a-z-]+)\"");

    @Test
    void hasASentenceForEveryRefusal() throws IOException {
        Set<String> reasons = inCode(REFUSED);
        reasons.addAll(List.of("round-missing", "unit-missing", "round-too-long", "unit-too-long"));
        assertThat(reasons).hasSizeGreaterThan(12);
        assertThat(keys("ledger.refused.")).isEqualTo(reasons);
    }

    @Test
    void hasASentenceForEveryRowProblem() throws IOException {
        assertThat(inCode(ROW)).hasSizeGreaterThan(15);
        assertThat(keys("ledger.row.")).isEqualTo(inCode(ROW));
    }

    private static Set<String> inCode(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOM).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                pattern.matcher(Files.readString(file)).results().map((MatchResult match) -> match.group(1)).forEach(found::add);
            }
        }
        return found;
    }

    private static Set<String> keys(String prefix) throws IOException {
        Properties messages = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages/ledger.properties"))) {
            messages.load(in);
        }
        Set<String> keys = new TreeSet<>();
        messages.stringPropertyNames().stream().filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length())).forEach(keys::add);
        return keys;
    }
}
