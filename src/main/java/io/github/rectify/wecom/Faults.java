package io.github.rectify.wecom;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.http.client.HttpResponseException;
import org.apache.http.conn.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what went wrong between us and the platform. The words are made here from the kind of the fault: the texts of
 * exceptions may hold addresses with tokens, so none is passed on.
 */
final class Faults {

    /** What can only happen before the first byte of a request is out. */
    private static final List<Class<? extends Exception>> BEFORE_SENDING = List.of(ConnectException.class,
            ConnectTimeoutException.class, UnknownHostException.class, NoRouteToHostException.class,
            PortUnreachableException.class, SSLHandshakeException.class, SSLPeerUnverifiedException.class);

    private static final String UNREADABLE = "the answer cannot be read";

    private Faults() {
    }

    /** {@code fault} was thrown by a call whose token was at hand. */
    static SendResult unanswered(Throwable fault) {
        if (fault instanceof PlatformService.NoToken) {
            return new SendResult.NotSent("no token could be had: " + words(fault));
        }
        return find(fault, BEFORE_SENDING) == null ? new SendResult.Unknown(words(fault))
                : new SendResult.NotSent(words(fault));
    }

    private static String words(Throwable fault) {
        if (find(fault, List.of(JsonParseException.class)) != null) {
            return UNREADABLE;
        }
        if (find(fault, BEFORE_SENDING) instanceof Exception before) {
            return "no connection (" + before.getClass().getSimpleName() + ")";
        }
        if (find(fault, List.of(HttpResponseException.class)) instanceof HttpResponseException answer) {
            return "answered HTTP " + answer.getStatusCode();
        }
        if (find(fault, List.of(SocketTimeoutException.class)) != null) {
            return "no answer in time";
        }
        if (find(fault, List.of(IOException.class)) instanceof IOException broken) {
            return "connection broke (" + broken.getClass().getSimpleName() + ")";
        }
        return UNREADABLE;
    }

    private static @Nullable Throwable find(Throwable fault, List<? extends Class<? extends Throwable>> kinds) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (kinds.stream().anyMatch(isKindOf(each))) {
                return each;
            }
        }
        return null;
    }

    private static Predicate<Class<? extends Throwable>> isKindOf(Throwable fault) {
        return kind -> kind.isInstance(fault);
    }
}
