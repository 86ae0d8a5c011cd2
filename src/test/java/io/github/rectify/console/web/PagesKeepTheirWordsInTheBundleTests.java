package io.github.rectify.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.ledger.LedgerChoices;
import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.outbox.MessageState;
import io.github.rectify.reply.Misreading;
import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Doubt;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.reply.reading.Situation;
import io.github.rectify.reply.reading.Stage;
import io.github.rectify.schedule.Cause;
import io.github.rectify.schedule.Misfire;
import io.github.rectify.schedule.Outcome;
import io.github.rectify.task.Channel;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.Level;
import io.github.rectify.task.Light;
import io.github.rectify.task.MoveResult;
import io.github.rectify.task.Request;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.wecom.Treatment;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages have no words of their own, no script and no style within, and every word they ask for is in the bundle. */
class PagesKeepTheirWordsInTheBundleTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{\\s*([a-z0-9.-]+[A-Za-z0-9._-]*)\\s*[(}]");
    private static final Pattern KEY_OF_A_CODE = Pattern.compile("#\\{\\|(console\\.[a-z.-]+)\\.\\$\\{");
    private static final Pattern CODED = Pattern.compile("'(console\\.[a-z.-]+)'");
    private static final Pattern QUOTED = Pattern.compile("\"(console\\.[A-Za-z0-9.-]+[A-Za-z0-9])\"");
    private static final Pattern REFUSED = Pattern.compile("\"([A-Z]{2,}(?:_[A-Z]+)+)\"");

    private static final Set<String> WITH_ANOTHER_ROOMS_SENTENCE = Set.of("BAD_CRON", "FILE_REFUSED");

    private final Map<Path, String> pages = read(RESOURCES.resolve("templates"), ".html");
    private final Properties bundle = bundle();

    /** What may stand behind a prefix: every one of them has words. */
    private static final Map<String, Stream<String>> CODES = Map.ofEntries(
            codes("console.standing", TaskStatus.values()), codes("console.light", Light.values()),
            codes("console.level", Level.values()), codes("console.state", MessageState.values()),
            codes("console.event", EventKind.values()), codes("console.channel", Channel.values()),
            codes("console.cause", Cause.values()), codes("console.outcome", Outcome.values()),
            codes("console.misfire", Misfire.values()), codes("console.severity", Draft.Severity.values()),
            codes("console.read", Draft.Status.values()), codes("console.problem", MoveResult.Why.values()),
            codes("console.replies.intent", Intent.values()), codes("console.replies.stage", Stage.Name.values()),
            codes("console.replies.doubt", Doubt.Kind.values()), codes("console.replies.scope", Action.Scope.values()),
            codes("console.replies.role", Situation.Role.values()), codes("console.replies.reason", Misreading.Reason.values()),
            Map.entry("console.intake.taken", Stream.of("HEADING", "TEXT", "MEASURE", "PERSON", "NONE")),
            Map.entry("console.intake.role", LedgerChoices.ROLES.stream()),
            Map.entry("console.intake.place", Stream.of("round", "unit")), Map.entry("console.intake.made", Stream.of("round", "unit")),
            Map.entry("console.intake.place.new", Stream.of("round", "unit")),
            Map.entry("console.intake.report", Stream.of("done", "same", "nothing")),
            Map.entry("console.intake.report.problems", Stream.of("done", "same", "nothing")),
            Map.entry("console.event.date", Stream.of("SUBMITTED", "PROGRESS", "BLOCKED", "SNOOZED", "EXTENSION_ASKED",
                    "EXTENSION_GRANTED", "EXTENSION_REFUSED")),
            codes("console.request", Request.Kind.values()),
            Map.entry("console.kind", Stream.of("DUE", "OVERDUE", "LEADER", "CHIEF", "REVIEW", "NUDGE", "DIGEST", "ANSWER",
                    "DECISION", "NOTICE")),
            Map.entry("console.next", Stream.of("STAGE", "OVERDUE", "REVIEW", "NUDGE", "SNOOZE", "CLOSED", "LONG_TERM", "POLICY_ENDS")),
            Map.entry("console.schedule", Stream.of("deadline-scan", "weekly-digest", "self-check", "contact-sync",
                    "housekeeping", "deadline-scan.about", "weekly-digest.about", "self-check.about")),
            Map.entry("console.reason", Stream.of("QUIET_HOURS", "NOT_A_WORKDAY", "MEMBER_LIMIT", "PERSON_UNREACHABLE",
                    "OUTCOME_UNKNOWN", "STOP_CHANNEL", "PAUSE_CHANNEL", "DEFECT", "NOTHING_STANDS", "NOBODY_TO_TELL")));

    private static Map.Entry<String, Stream<String>> codes(String prefix, Enum<?>[] values) {
        return Map.entry(prefix, Arrays.stream(values).map(Enum::name));
    }

    @Test
    void everyKeyOfAPageIsInTheBundle() {
        assertThat(pages).isNotEmpty();
        pages.forEach((page, text) -> assertThat(found(KEY, text)).as(page.toString()).allMatch(bundle::containsKey));
    }

    @Test
    void everyCodeBehindAPrefixHasWords() {
        CODES.forEach((prefix, codes) -> assertThat(codes.map(code -> prefix + "." + code)).allMatch(bundle::containsKey));
    }

    @Test
    void everyPrefixOfAPageIsOneWhoseCodesAreKnown() {
        Set<String> prefixes = new TreeSet<>();
        pages.values().forEach(text -> {
            prefixes.addAll(found(KEY_OF_A_CODE, text));
            found(CODED, text).forEach(prefix -> prefixes.add(prefix.replaceFirst("\\.$", "")));
        });

        assertThat(CODES.keySet()).containsAll(prefixes);
    }

    @Test
    void everyKeyAndEveryRefusalInTheCodeIsInTheBundle() {
        read(Path.of("src/main/java/io/github/rectify/console"), ".java").forEach((file, text) -> {
            assertThat(found(QUOTED, text)).as(file.toString())
                    .allMatch(key -> bundle.containsKey(key) || bundle.keySet().stream()
                            .anyMatch(known -> known.toString().startsWith(key + ".")));
            if (text.contains("new Refusal(") || text.contains("problems.write(") || text.contains("Refusal.notFound(")) {
                assertThat(found(REFUSED, text)).as(file.toString()).filteredOn(code -> !code.startsWith("REPORT_")
                        && !code.startsWith("REQUEST_") && !WITH_ANOTHER_ROOMS_SENTENCE.contains(code)).allMatch(code -> bundle.containsKey("console.problem." + code));
            }
        });
    }

    @Test
    void noPageHasWordsOfItsOwn() {
        pages.forEach((page, text) -> assertThat(text).as(page.toString()).doesNotContainPattern("[\\u4e00-\\u9fff]"));
        pages.forEach((page, text) -> assertThat(text.replaceAll("(?s)<!--.*?-->|<(?:\"[^\"]*\"|'[^']*'|[^'\">])*>", " ")).as(page.toString())
                .doesNotContainPattern("[A-Za-z]{2}"));
    }

    @Test
    void noPageHoldsScriptOrStyleWithin() {
        pages.forEach((page, text) -> assertThat(text).as(page.toString())
                .doesNotContainPattern("(?i)\\sstyle\\s*=|th:style|<style|\\son[a-z]+\\s*=|hx-on|javascript:|<script(?![^>]*src=)")
                .doesNotContain("th:utext", "[(", "https://cdn"));
    }

    @Test
    void noKeyIsThereTwiceOrInAnotherRoomsName() throws IOException {
        List<String> keys = Files.readAllLines(RESOURCES.resolve("messages/console.properties")).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#")).map(line -> line.split("=", 2)[0]).toList();

        assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.startsWith("console."));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((Function<MatchResult, String>) match -> match.group(1)).toList();
    }

    private static Map<Path, String> read(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).collect(Collectors.toMap(Function.identity(),
                    PagesKeepTheirWordsInTheBundleTests::read, (one, other) -> one, LinkedHashMap::new));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Properties bundle() {
        Properties read = new Properties();
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            for (Path file : files.toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    read.load(reader);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return read;
    }

    @Test
    void everyReasonARoomWritesDownHasASentence() {
        Pattern reason = Pattern.compile("\"([A-Z]{2,}(?:_[A-Z]+)+)(?:: )?\"");
        Pattern brief = Pattern.compile("(?:skip\\(|Drop\\(|leaveUnsent\\(|Outcome\\.FAILED, )[^;]*?\"([A-Z]+)\"");
        Set<String> written = new TreeSet<>();
        for (String room : List.of("outbox", "reminder", "digest", "schedule")) {
            read(Path.of("src/main/java/io/github/rectify", room), ".java").values().forEach(text -> {
                written.addAll(found(reason, text));
                written.addAll(found(brief, text));
            });
        }
        Arrays.stream(Treatment.values()).map(Enum::name).forEach(written::add);

        assertThat(written).contains("QUIET_HOURS", "NO_AUTHOR", "COULD_NOT_BE_COMPOSED", "MISFIRED", "ABANDONED", "DEFECT")
                .allMatch(code -> bundle.containsKey("console.reason." + code));
    }

    @Test
    void everyKindOfMessageHasAWord() {
        Pattern kind = Pattern.compile("String (?:KIND|NOTICE|DECISION) = \"([A-Z]+)\"");
        Set<String> written = new TreeSet<>();
        for (String room : List.of("outbox", "reminder", "reply", "digest")) {
            read(Path.of("src/main/java/io/github/rectify", room), ".java").values()
                    .forEach(text -> written.addAll(found(kind, text)));
        }

        assertThat(written).contains("UPDATE", "ANSWER", "DIGEST", "NOTICE", "DECISION")
                .allMatch(code -> bundle.containsKey("console.kind." + code));
    }
}
