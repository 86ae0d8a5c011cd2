package io.github.rectify.wecom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import me.chanjar.weixin.common.bean.WxAccessToken;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;
import org.jspecify.annotations.Nullable;

/**
 * The application's access token, in memory: every node fetches its own, which the platform allows. Its age is judged by
 * the injected clock. A refused token is thrown away only if it is still the one we hold, so that a late refusal of
 * the old token does not cost the new one.
 */
final class AccessTokens extends WxCpDefaultConfigImpl {

    /** A token is replaced this long before the platform would refuse it, but at its half if it is shorter-lived. */
    private static final Duration MARGIN = Duration.ofSeconds(200);

    private final transient Clock clock;
    private transient volatile @Nullable Held held;

    AccessTokens(WeComProperties properties, Clock clock) {
        this.clock = clock;
        setCorpId(properties.corpId());
        // the library puts it into the address as it is
        setCorpSecret(URLEncoder.encode(properties.secret().reveal(), StandardCharsets.UTF_8));
        setAgentId(properties.agentId());
        setBaseApiUrl(properties.baseUrl());
    }

    @Override
    public @Nullable String getAccessToken() {
        Held current = held;
        return current == null ? null : current.token();
    }

    @Override
    public boolean isAccessTokenExpired() {
        Held current = held;
        return current == null || !clock.instant().isBefore(current.until());
    }

    @Override
    public synchronized void updateAccessToken(WxAccessToken token) {
        updateAccessToken(token.getAccessToken(), token.getExpiresIn());
    }

    @Override
    public synchronized void updateAccessToken(@Nullable String token, int expiresInSeconds) {
        if (token == null || token.isBlank()) {
            throw new IllegalStateException("the answer holds no token");
        }
        Duration life = Duration.ofSeconds(Math.max(expiresInSeconds, 0));
        Duration half = life.dividedBy(2);
        Duration early = life.minus(MARGIN);
        held = new Held(token, clock.instant().plus(early.compareTo(half) > 0 ? early : half));
    }

    @Override
    public synchronized void expireAccessToken() {
        Held current = held;
        if (current != null) {
            reject(current.token());
        }
    }

    synchronized void reject(String refused) {
        Held current = held;
        if (current != null && current.token().equals(refused)) {
            held = new Held(refused, Instant.MIN);
        }
    }

    @Override
    public String toString() {
        return "AccessTokens";
    }

    private record Held(String token, Instant until) {
    }
}
