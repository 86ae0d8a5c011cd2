package io.github.rectify.wecom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.cp.api.impl.WxCpServiceImpl;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.config.SocketConfig;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;

/**
 * The library's service with three habits changed: it does not repeat a busy answer (that waits in the outbox, not in a
 * thread), it does not log addresses with tokens in them, and its connections have our time-outs. Getting a token stays the
 * library's: one request for all threads.
 */
final class PlatformService extends WxCpServiceImpl implements AutoCloseable {

    /** Not fewer than the threads that send at once. */
    private static final int CONNECTIONS = 64;

    private final AccessTokens tokens;
    private final CloseableHttpClient http;

    PlatformService(WeComProperties properties, AccessTokens tokens) {
        this.tokens = tokens;
        this.http = connections(properties);
        setMaxRetryTimes(1);
        setRetrySleepMillis(200);
        setWxCpConfigStorage(tokens);
    }

    private static CloseableHttpClient connections(WeComProperties properties) {
        int connect = (int) properties.connectTimeout().toMillis();
        int read = (int) properties.readTimeout().toMillis();
        return HttpClientBuilder.create()
                .setDefaultRequestConfig(RequestConfig.custom().setConnectTimeout(connect).setSocketTimeout(read)
                        .setConnectionRequestTimeout(connect).build())
                // holds during the TLS handshake, when the request's own time-out does not yet
                .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(read).setTcpNoDelay(true).build())
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                // the platform's addresses change: look them up again now and then
                .setConnectionTimeToLive(2, TimeUnit.MINUTES)
                .evictIdleConnections(20, TimeUnit.SECONDS)
                // a request repeated or sent elsewhere behind our back could be delivered twice
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
    }

    @Override
    public void initHttp() {
        // ours is built by the constructor
    }

    @Override
    public CloseableHttpClient getRequestHttpClient() {
        return http;
    }

    /** One attempt, and a second with a new token if the platform refuses the first one's. */
    @Override
    public <T, E> T execute(RequestExecutor<T, E> executor, String uri, E data) throws WxErrorException {
        String token = token();
        try {
            return attempt(executor, uri, data, token);
        } catch (WxErrorException refused) {
            if (!ErrorCodes.concernsToken(refused.getError().getErrorCode())) {
                throw refused;
            }
            tokens.reject(token);
            return attempt(executor, uri, data, token());
        }
    }

    private static <T, E> T attempt(RequestExecutor<T, E> executor, String uri, E data, String token)
            throws WxErrorException {
        try {
            return executor.execute(uri + (uri.contains("?") ? '&' : '?') + "access_token=" + token, data, WxType.CP);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String token() throws WxErrorException {
        try {
            return getAccessToken(false);
        } catch (RuntimeException broken) {
            throw new NoToken(broken);
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }

    /** No token could be had, so the request itself was never made. */
    static final class NoToken extends RuntimeException {
        NoToken(RuntimeException cause) {
            super(cause);
        }
    }
}
