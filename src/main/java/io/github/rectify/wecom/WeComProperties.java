package io.github.rectify.wecom;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The self-built application we speak through, as its pages in the WeCom admin console show it. Everything that is
 * missing or cannot be right is named at once, by its environment variable.
 *
 * @param baseUrl where the platform's API is; a private deployment has its own; kept without a slash at the end
 * @param corpId the corporation
 * @param agentId the application, a positive number
 * @param secret of the application
 * @param token of its callback, 1 to 32 letters and digits
 * @param aesKey of its callback (EncodingAESKey), 43 letters and digits
 * @param authorizeUrl the page that signs a member in
 * @param connectTimeout for opening a connection
 * @param readTimeout for each wait for an answer
 */
@ConfigurationProperties("rectify.wecom")
record WeComProperties(
        @DefaultValue("https://qyapi.weixin.qq.com") String baseUrl,
        String corpId,
        int agentId,
        Secret secret,
        Secret token,
        Secret aesKey,
        @DefaultValue("https://open.weixin.qq.com/connect/oauth2/authorize") String authorizeUrl,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("8s") Duration readTimeout) {

    private static final Pattern CORP_ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");
    private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]{1,512}");
    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z]{1,32}");
    private static final Pattern AES_KEY = Pattern.compile("[0-9A-Za-z]{43}");
    private static final Duration LONGEST = Duration.ofMinutes(1);

    WeComProperties {
        baseUrl = baseUrl.strip().replaceAll("/+$", "");
        corpId = Objects.requireNonNullElse(corpId, "").strip();
        secret = Objects.requireNonNullElseGet(secret, () -> Secret.of(""));
        token = Objects.requireNonNullElseGet(token, () -> Secret.of(""));
        aesKey = Objects.requireNonNullElseGet(aesKey, () -> Secret.of(""));
        authorizeUrl = authorizeUrl.strip();
        List<String> wrong = new ArrayList<>();
        text(wrong, "corp-id", corpId, CORP_ID, "the corporation's id, letters and digits");
        agent(wrong, agentId);
        text(wrong, "secret", secret.reveal(), SECRET, "the application's Secret, without spaces");
        text(wrong, "token", token.reveal(), TOKEN, "the callback's Token, at most 32 letters and digits");
        text(wrong, "aes-key", aesKey.reveal(), AES_KEY, "the callback's EncodingAESKey, exactly 43 letters and digits");
        address(wrong, "base-url", baseUrl);
        address(wrong, "authorize-url", authorizeUrl);
        time(wrong, "connect-timeout", connectTimeout);
        time(wrong, "read-timeout", readTimeout);
        if (!wrong.isEmpty()) {
            throw new InvalidSetting(String.join("; ", wrong));
        }
    }

    private static void agent(List<String> wrong, int agentId) {
        if (agentId <= 0) {
            wrong.add(name("agent-id") + (agentId == 0 ? " is not set" : " is wrong")
                    + " (expected: the application's AgentId, a positive number)");
        }
    }

    private static void text(List<String> wrong, String key, String value, Pattern pattern, String expected) {
        if (value.isEmpty()) {
            wrong.add(name(key) + " is not set (expected: " + expected + ")");
        } else if (!pattern.matcher(value).matches()) {
            wrong.add(name(key) + " is wrong (expected: " + expected + "; it has " + value.length() + " characters)");
        }
    }

    private static void address(List<String> wrong, String key, String value) {
        if (!isAddress(value)) {
            wrong.add(name(key) + " is wrong (expected: an http or https address without user, query or fragment)");
        }
    }

    private static boolean isAddress(String value) {
        try {
            URI uri = URI.create(value);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static void time(List<String> wrong, String key, Duration value) {
        if (value.toMillis() <= 0 || value.compareTo(LONGEST) > 0) {
            wrong.add(name(key) + " is wrong (expected: more than 0 and at most 60 seconds, such as 8s)");
        }
    }

    private static String name(String key) {
        return InvalidSetting.environmentName("rectify.wecom." + key);
    }
}
