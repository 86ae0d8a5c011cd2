package io.github.rectify.console;

import io.github.rectify.wecom.Download;
import io.github.rectify.wecom.Member;
import io.github.rectify.wecom.SendResult;
import io.github.rectify.wecom.WeComClient;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** A platform where the code of a sign-in is the user id itself; an empty one belongs to nobody. */
final class Platform implements WeComClient {

    @Override
    public SendResult send(String requestJson) {
        return new SendResult.NotSent("nothing is sent in these tests");
    }

    @Override
    public SendResult updateCard(String requestJson) {
        return send(requestJson);
    }

    @Override
    public Optional<Member> member(String userId) {
        return Optional.empty();
    }

    @Override
    public Optional<String> userIdForCode(String code) {
        return code.equals("outsider") ? Optional.empty() : Optional.of(code);
    }

    @Override
    public Download download(String mediaId, Path target, long mostBytes) {
        return new Download.Expired();
    }

    @Override
    public URI authorizeUri(URI redirect, String state) {
        return URI.create("https://platform.example/authorize?redirect_uri="
                + URLEncoder.encode(redirect.toString(), StandardCharsets.UTF_8) + "&state=" + state);
    }
}
