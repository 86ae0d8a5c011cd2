package io.github.rectify.console.replies;

import io.github.rectify.console.web.Refusal;
import io.github.rectify.reply.reading.OpenTask;
import io.github.rectify.reply.reading.Situation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/**
 * The page's form as it was filled in.
 *
 * @param loaded for whom open tasks and numbers were last taken from the store, as {@link #wish()} says it; they are taken
 *               again when the wish is another one, and may be edited otherwise
 * @param open   a line for each open task: number, title and deadline between upright strokes
 */
record TryForm(String person, String loaded, String role, String today, String open, String reminded, String text) {

    static final int LONGEST_TEXT = 20_000;
    static final int LONGEST_OPEN = 100_000;

    static TryForm of(MultiValueMap<String, String> given) {
        return new TryForm(field(given, "person"), field(given, "loaded"), field(given, "role"), field(given, "today"),
                given(given, "open"), field(given, "reminded"), given(given, "text"));
    }

    static TryForm empty(String today) {
        return new TryForm("", "", "", today, "", "", "");
    }

    private static String field(MultiValueMap<String, String> given, String name) {
        return given(given, name).strip();
    }

    private static String given(MultiValueMap<String, String> given, String name) {
        String value = given.getFirst(name);
        return value == null ? "" : value.replace("\r\n", "\n");
    }

    String wish() {
        return person.isEmpty() ? "" : person + "|" + role;
    }

    boolean isToBeLoaded() {
        return !person.isEmpty() && !wish().equals(loaded);
    }

    /** The role to load tasks for, or null if the person's own is wanted: nothing is said, or what is said was another's. */
    Situation.@Nullable Role roleWanted() {
        boolean another = !loaded.isEmpty() && !loaded.startsWith(person + "|");
        return role.isEmpty() || another ? null : roleOf(role);
    }

    /** The role to read in; an official's if nothing is said. */
    Situation.Role readAs() {
        return role.isEmpty() ? Situation.Role.OFFICIAL : roleOf(role);
    }

    private static Situation.Role roleOf(String name) {
        return Arrays.stream(Situation.Role.values()).filter(role -> role.name().equals(name)).findFirst()
                .orElseThrow(() -> Refusal.badValue("role", name, Arrays.toString(Situation.Role.values())));
    }

    /** @throws Refusal if a line cannot be read */
    List<OpenTask> tasks() {
        checkLength("open", open, LONGEST_OPEN);
        return OpenLines.read(open);
    }

    List<String> codes() {
        checkLength("reminded", reminded, LONGEST_OPEN);
        return OpenLines.codes(reminded);
    }

    String reply() {
        checkLength("text", text, LONGEST_TEXT);
        return text;
    }

    private static void checkLength(String name, String value, int longest) {
        if (value.length() > longest) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "TOO_LONG", name, String.valueOf(longest));
        }
    }

    TryForm with(PersonSituation.Found found) {
        TryForm form = new TryForm(found.person().userId().value(), "", found.role().name(), today, OpenLines.write(found.open()),
                String.join(" ", found.lastReminded()), text);
        return new TryForm(form.person, form.wish(), form.role, form.today, form.open, form.reminded, form.text);
    }
}
