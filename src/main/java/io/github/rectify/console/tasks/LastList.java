package io.github.rectify.console.tasks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** Which list of tasks somebody last looked at, so that a task leads back to it, filters and all. Kept in the session. */
final class LastList {

    private static final String KEY = "rectify.tasks.last";

    private LastList() {
    }

    static void remember(HttpServletRequest request, String address) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(KEY, address);
        }
    }

    /** Its address, or that of the whole list. */
    static String of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        @Nullable Object last = session == null ? null : session.getAttribute(KEY);
        return last == null ? request.getContextPath() + "/tasks" : last.toString();
    }
}
