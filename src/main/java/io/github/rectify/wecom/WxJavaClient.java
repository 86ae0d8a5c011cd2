package io.github.rectify.wecom;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The client over WxJava. Nothing of the library leaves this class and the two it builds. */
final class WxJavaClient implements WeComClient, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WxJavaClient.class);

    private static final Pattern STATE = Pattern.compile("[0-9A-Za-z]{1,128}");
    private static final int LONGEST_CODE = 512;
    private static final Duration LONGEST_DOWNLOAD = Duration.ofMinutes(2);

    private final WeComProperties properties;
    private final AccessTokens tokens;
    private final PlatformService service;

    WxJavaClient(WeComProperties properties, Clock clock) {
        this.properties = properties;
        this.tokens = new AccessTokens(properties, clock);
        this.service = new PlatformService(properties, tokens);
    }

    @Override
    public SendResult send(String requestJson) {
        return post("/cgi-bin/message/send", requestJson);
    }

    @Override
    public SendResult updateCard(String requestJson) {
        return post("/cgi-bin/message/update_template_card", requestJson);
    }

    @Override
    public Optional<Member> member(String userId) {
        Answer answer = ask(() -> service.get(tokens.getApiUrl("/cgi-bin/user/get"), "userid=" + encoded(userId)));
        if (answer instanceof Answer.Given given) {
            return Optional.of(Answers.member(given.body(), userId));
        }
        SendResult failure = ((Answer.Failed) answer).result();
        if (failure instanceof SendResult.Refused refused && refused.treatment() == Treatment.PERSON_UNREACHABLE) {
            return Optional.empty();
        }
        throw unavailable("user/get", failure);
    }

    @Override
    public Download download(String mediaId, Path target, long mostBytes) {
        Download ended = null;
        try {
            ended = fetch(mediaId, target, mostBytes);
            return ended;
        } finally {
            if (!(ended instanceof Download.Fetched)) {
                discard(target);
            }
        }
    }

    private Download fetch(String mediaId, Path target, long mostBytes) {
        SendResult failure;
        try {
            return service.execute(new MediaFetch(service.getRequestHttpClient(), target, mostBytes, LONGEST_DOWNLOAD),
                    tokens.getApiUrl("/cgi-bin/media/get"), "media_id=" + encoded(mediaId));
        } catch (WxErrorException refused) {
            failure = refusal(refused.getError());
        } catch (MediaFetch.NoPlace ownTrouble) {
            throw ownTrouble;
        } catch (RuntimeException fault) {
            failure = fault.getCause() instanceof MediaFetch.NotAFile
                    ? new SendResult.Unknown("the answer is not the platform's") : Faults.unanswered(fault);
        }
        if (failure instanceof SendResult.Refused refused && refused.errcode() == ErrorCodes.MEDIA_GONE) {
            return new Download.Expired();
        }
        throw unavailable("media/get", failure);
    }

    private static void discard(Path target) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException stays) {
            log.warn("A download that was broken off could not be deleted: {}", stays.getClass().getSimpleName());
        }
    }

    @Override
    public Optional<String> userIdForCode(String code) {
        if (code.isBlank() || code.length() > LONGEST_CODE) {
            return Optional.empty();
        }
        Answer answer = ask(() -> service.get(tokens.getApiUrl("/cgi-bin/auth/getuserinfo"), "code=" + encoded(code)));
        if (answer instanceof Answer.Given given) {
            return Answers.signedIn(given.body());
        }
        SendResult failure = ((Answer.Failed) answer).result();
        if (failure instanceof SendResult.Refused refused
                && refused.errcode() == ErrorCodes.BAD_AUTHORIZATION_CODE) {
            return Optional.empty();
        }
        throw unavailable("auth/getuserinfo", failure);
    }

    @Override
    public URI authorizeUri(URI redirect, String state) {
        if (!STATE.matcher(state).matches()) {
            throw new IllegalArgumentException("state must be 1 to 128 letters and digits");
        }
        return URI.create(properties.authorizeUrl() + "?appid=" + encoded(properties.corpId()) + "&redirect_uri="
                + encoded(redirect.toString()) + "&response_type=code&scope=snsapi_base&state=" + state + "&agentid="
                + properties.agentId() + "#wechat_redirect");
    }

    private SendResult post(String path, String requestJson) {
        Answer answer = ask(() -> service.post(tokens.getApiUrl(path), requestJson));
        if (answer instanceof Answer.Failed failed) {
            return failed.result();
        }
        JsonNode body = ((Answer.Given) answer).body();
        if (Answers.errmsg(body).contains("Warning")) {
            log.warn("{} was taken with a warning: {}", path, scrubbed(Answers.errmsg(body)));
        }
        return Answers.accepted(body);
    }

    private Answer ask(Call call) {
        try {
            return Answers.read(call.make()).filter(answer -> answer.path("errcode").asInt(-1) == 0)
                    .<Answer>map(Answer.Given::new)
                    .orElseGet(() -> new Answer.Failed(new SendResult.Unknown("the answer is not the platform's")));
        } catch (WxErrorException refused) {
            return new Answer.Failed(refusal(refused.getError()));
        } catch (RuntimeException fault) {
            return new Answer.Failed(Faults.unanswered(fault));
        }
    }

    /** The library puts words of its own in place of the platform's, and takes an empty answer for a refusal. */
    private SendResult refusal(WxError error) {
        return Answers.read(error.getJson())
                .<SendResult>map(body -> ErrorCodes.refused(body.path("errcode").asInt(),
                        scrubbed(Answers.errmsg(body))))
                .orElseGet(() -> new SendResult.Unknown("the answer is empty"));
    }

    private WeComUnavailable unavailable(String call, SendResult failure) {
        if (failure instanceof SendResult.Refused refused) {
            return new WeComUnavailable(call, refused.errcode(), refused.errcode() + " " + refused.errmsg());
        }
        if (failure instanceof SendResult.Unknown unknown) {
            return new WeComUnavailable(call, 0, unknown.reason());
        }
        if (failure instanceof SendResult.NotSent notSent) {
            return new WeComUnavailable(call, 0, notSent.reason());
        }
        throw new AssertionError(failure);
    }

    private String scrubbed(String text) {
        return Scrubber.scrub(text, tokens.getAccessToken(), properties.secret().reveal());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        service.close();
    }

    /** One call of the library. */
    private interface Call {
        String make() throws WxErrorException;
    }

    /** What came of it. */
    private sealed interface Answer {
        record Given(JsonNode body) implements Answer {
        }

        record Failed(SendResult result) implements Answer {
        }
    }
}
