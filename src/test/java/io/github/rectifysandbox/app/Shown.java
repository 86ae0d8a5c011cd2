package io.github.rectifysandbox.app;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a phone can send: a picture, JPG or PNG by its first bytes and at most 10 MB, or any other file of at most 20 MB. */
record Shown(String name, byte[] bytes, String contentType) {

    private static final int LARGEST_PICTURE = 10 * 1024 * 1024;
    private static final int LARGEST_FILE = 20 * 1024 * 1024;
    private static final Pattern NAMED_AS_PICTURE = Pattern.compile(".*\\.(jpe?g|png)");

    static Shown of(@Nullable String filename, byte[] bytes) {
        String name = filename == null || filename.isBlank() ? "file" : filename;
        if (begins(bytes, 0x89, 'P', 'N', 'G')) {
            return new Shown(name, noLarger(bytes, LARGEST_PICTURE), "image/png");
        }
        if (begins(bytes, 0xFF, 0xD8, 0xFF)) {
            return new Shown(name, noLarger(bytes, LARGEST_PICTURE), "image/jpeg");
        }
        if (NAMED_AS_PICTURE.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            throw new SandboxProblem(HttpStatus.BAD_REQUEST, "picture");
        }
        return new Shown(name, noLarger(bytes, LARGEST_FILE), "application/octet-stream");
    }

    boolean isPicture() {
        return contentType.startsWith("image/");
    }

    private static byte[] noLarger(byte[] bytes, int largest) {
        if (bytes.length > largest) {
            throw new SandboxProblem(HttpStatus.BAD_REQUEST, "large", largest / 1024 / 1024);
        }
        return bytes;
    }

    private static boolean begins(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
