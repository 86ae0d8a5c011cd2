package io.github.rectify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/** The house stands as style.md draws it. */
class ArchitectureTests {

    private static final Pattern CHINESE = Pattern.compile("[\\u3400-\\u9fff\\uff00-\\uffef\\u3000-\\u303f]|\\\\u[3-9a-f][0-9a-f]{3}",
            Pattern.CASE_INSENSITIVE);

    private final JavaClasses main = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.rectify..");

    @Test
    void theArrowsBetweenRoomsPointDown() {
        ApplicationModules modules = ApplicationModules.of(RectifyApplication.class);
        modules.verify();
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder("wecom", "schedule", "people", "task", "outbox", "ledger", "reminder", "reply",
                        "digest", "console");
    }

    @Test
    void timeIsReadFromTheClockAlone() {
        for (Class<?> type : List.of(Instant.class, LocalDate.class, LocalDateTime.class, LocalTime.class,
                ZonedDateTime.class, OffsetDateTime.class, Year.class, YearMonth.class)) {
            noClasses().should().callMethod(type, "now").check(main);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis")
                .orShould().callConstructor(java.util.Date.class).check(main);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith(Autowired.class).check(main);
    }

    @Test
    void onlyTheRoomWecomKnowsTheSdk() {
        noClasses().that().resideOutsideOfPackage("io.github.rectify.wecom")
                .should().dependOnClassesThat().resideInAnyPackage("me.chanjar..").check(main);
    }

    @Test
    void thePlatformIsCalledOnlyFromWhereItMayBe() {
        noClasses().that().resideOutsideOfPackages("io.github.rectify.wecom", "io.github.rectify.outbox",
                "io.github.rectify.people", "io.github.rectify.reply", "io.github.rectify.console..")
                .should().dependOnClassesThat().resideInAPackage("io.github.rectify.wecom").check(main);
    }

    @Test
    void chineseStandsInResourcesNotInCode() {
        assertThat(files(Path.of("src/main/java"), ".java").filter(file -> CHINESE.matcher(read(file)).find())).isEmpty();
    }

    @Test
    void migrationsKeepToTheSharedDialect() {
        Set<String> forbidden = Set.of("now()", "current_timestamp", "utf8mb4_0900", " returning ", "create sequence");
        assertThat(files(Path.of("sql"), ".sql")).isNotEmpty().allSatisfy(file ->
                assertThat(read(file).toLowerCase()).doesNotContain(forbidden));
        assertThat(files(Path.of("src/main/resources"), "Mapper.xml")).isNotEmpty().allSatisfy(file ->
                assertThat(read(file).toLowerCase()).doesNotContain(forbidden));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
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
}
