package io.github.rectify.console.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Tells which calls need a token, because another site could have made a browser send them:
 * <ol>
 * <li>reading never;
 * <li>what a browser says comes from another site always (it has no token, so it is refused);
 * <li>without a session cookie never: there is nothing of the person's to ride on, HTTP Basic is given by the program itself;
 * <li>with one: not if the body is JSON or the method PUT, PATCH or DELETE and no foreign origin is named, for a foreign page
 * cannot send such a thing without being asked for leave, which we give nobody; else always.
 * </ol>
 */
class ForgeableCall implements RequestMatcher {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> NEVER_BY_FORM = Set.of("PUT", "PATCH", "DELETE");

    @Override
    public boolean matches(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return false;
        }
        if (isForeign(request)) {
            return true;
        }
        if (request.getRequestedSessionId() == null) {
            return false;
        }
        return !NEVER_BY_FORM.contains(request.getMethod()) && !isJson(request.getContentType());
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip()
                .equals("application/json");
    }

    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String origin = request.getHeader("Origin");
        return origin != null && !isOurs(origin, request);
    }

    /** The scheme is left out: behind a proxy that ends TLS it may differ. */
    private static boolean isOurs(String origin, HttpServletRequest request) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
