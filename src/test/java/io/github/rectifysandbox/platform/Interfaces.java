package io.github.rectifysandbox.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The paths of the platform's interface and what stands before each of them: method, frequency, token. */
final class Interfaces {

    private final Map<String, Interface> byPath = new HashMap<>();
    private final Tokens tokens;
    private final CallLimit limit;
    private final Mailbox mailbox;
    private final Clock clock;

    Interfaces(Tokens tokens, SignIns signIns, CallLimit limit, Directory directory, Sending sending,
            CardUpdate update, Recall recall, Mailbox mailbox, Clock clock) {
        this.tokens = tokens;
        this.limit = limit;
        this.mailbox = mailbox;
        this.clock = clock;
        get("gettoken", this::token);
        get("user/get", directory::user);
        get("user/simplelist", directory::simpleList);
        get("user/list", directory::list);
        get("department/simplelist", call -> directory.departmentIds());
        get("department/list", call -> directory.departmentList());
        get("department/get", call -> directory.department(call, "id"));
        get("auth/getuserinfo", signIns::userInfo);
        get("user/getuserinfo", signIns::userInfo);
        post("message/send", call -> sending.send(call.body()));
        post("message/update_template_card", call -> update.update(call.body()));
        post("message/recall", call -> recall.recall(call.body()));
    }

    private record Interface(String method, Function<Call, ObjectNode> work) {
    }

    private void get(String path, Function<Call, ObjectNode> work) {
        byPath.put(path, new Interface("GET", work));
    }

    private void post(String path, Function<Call, ObjectNode> work) {
        byPath.put(path, new Interface("POST", work));
    }

    Answer answer(Call call) {
        @Nullable Interface wanted = byPath.get(call.path());
        boolean media = call.path().equals("media/get");
        if (wanted == null && !media) {
            return Answer.html(404);
        }
        try {
            check(call, media ? "GET" : wanted.method());
            return media ? media(call) : Answer.json(wanted.work().apply(call).toString());
        } catch (PlatformError error) {
            return error(error);
        }
    }

    private void check(Call call, String method) {
        if (!call.method().equals(method)) {
            throw method.equals("GET") ? new PlatformError(43001, "require GET method")
                    : new PlatformError(43002, "require POST method");
        }
        limit.count(call.path());
        if (!call.path().equals("gettoken")) {
            tokens.check(call.parameter("access_token"));
        }
    }

    private ObjectNode token(Call call) {
        Tokens.Issued issued = tokens.issue(call.parameter("corpid"), call.parameter("corpsecret"));
        return Json.object().put("errcode", 0).put("errmsg", "ok").put("access_token", issued.token())
                .put("expires_in", issued.expiresIn());
    }

    private Answer media(Call call) {
        return mailbox.media(call.parameter("media_id"))
                .filter(file -> clock.instant().isBefore(file.at().plus(Duration.ofDays(3))))
                .map(file -> Answer.file(file.contentType(), file.content(), file.name()))
                .orElseThrow(() -> new PlatformError(40007, "invalid media_id"));
    }

    static Answer error(PlatformError error) {
        return Answer.json(Json.object().put("errcode", error.errcode()).put("errmsg", error.getMessage()).toString());
    }
}
