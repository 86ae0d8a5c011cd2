package io.github.rectify.console.access;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a person is led after the platform has told who they are: one of our own pages for the phone, nothing else. */
record ReturnPath(String path) {

    static final ReturnPath USUAL = new ReturnPath("/h5/tasks");

    private static final int LONGEST = 300;
    /** No backslash, no second slash in a row, no dots for folders, no percent signs that could hide them. */
    private static final Pattern OURS = Pattern.compile("/h5(/[A-Za-z0-9_-]+)+(\\?[A-Za-z0-9_=&.,-]*)?");

    /** The usual page if what is wished is not one of ours. */
    static ReturnPath of(@Nullable String wished) {
        return wished != null && wished.length() <= LONGEST && OURS.matcher(wished).matches()
                && !wished.startsWith("/h5/login") ? new ReturnPath(wished) : USUAL;
    }
}
