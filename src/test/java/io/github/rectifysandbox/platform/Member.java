package io.github.rectifysandbox.platform;

import java.util.Locale;

/** A member of the corporation. Two spellings of a user id that differ in case are one member. */
public record Member(String userId, String name, String position, String department) {

    String key() {
        return key(userId);
    }

    /** The form in which two spellings of one member are equal. */
    public static String key(String userId) {
        return userId.toLowerCase(Locale.ROOT);
    }
}
