package io.github.rectify.wecom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the platform's answers, whatever comes in their place. */
final class Answers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Answers() {
    }

    /** The answer as an object that holds an {@code errcode}; anything else is no answer of the platform. */
    static Optional<JsonNode> read(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return Optional.empty();
        }
        try {
            JsonNode answer = JSON.readTree(body);
            return answer.isObject() && answer.path("errcode").isIntegralNumber() ? Optional.of(answer)
                    : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    static String errmsg(JsonNode answer) {
        return answer.path("errmsg").asString("");
    }

    static SendResult.Accepted accepted(JsonNode answer) {
        Set<String> unreached = new TreeSet<>();
        users(answer.path("invaliduser"), unreached::add);
        users(answer.path("unlicenseduser"), unreached::add);
        return new SendResult.Accepted(text(answer, "msgid"), text(answer, "response_code"), unreached);
    }

    /** Sending answers with a list in one text, updating with an array. */
    private static void users(JsonNode users, Consumer<String> found) {
        Stream<String> texts = users.isArray() ? users.valueStream().map(user -> user.asString(""))
                : Stream.of(users.asString("").split("\\|"));
        texts.map(user -> user.strip().toLowerCase(Locale.ROOT)).filter(user -> !user.isEmpty()).forEach(found);
    }

    static Member member(JsonNode answer, String askedFor) {
        List<Long> departments = new ArrayList<>();
        answer.path("department").valueStream().filter(JsonNode::isIntegralNumber)
                .forEach(number -> departments.add(number.longValue()));
        String userId = text(answer, "userid");
        String name = text(answer, "name");
        return new Member(userId == null ? askedFor : userId, name == null ? "" : name, text(answer, "position"),
                Member.Status.of(answer.path("status").asInt(0)), departments);
    }

    /** Present only for a member; older platforms spell the key with capitals. */
    static Optional<String> signedIn(JsonNode answer) {
        String userId = text(answer, "userid");
        return Optional.ofNullable(userId == null ? text(answer, "UserId") : userId);
    }

    private static @Nullable String text(JsonNode answer, String key) {
        String text = answer.path(key).asString("");
        return text.isBlank() ? null : text;
    }
}
