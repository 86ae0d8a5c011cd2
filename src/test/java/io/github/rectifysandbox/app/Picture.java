package io.github.rectifysandbox.app;

import org.springframework.http.HttpStatus;

/** A picture a phone can send: JPG or PNG by its first bytes, at most 10 MB. */
record Picture(byte[] bytes, String contentType) {

    private static final int LARGEST = 10 * 1024 * 1024;

    static Picture of(byte[] bytes) {
        if (bytes.length <= LARGEST && begins(bytes, 0x89, 'P', 'N', 'G')) {
            return new Picture(bytes, "image/png");
        }
        if (bytes.length <= LARGEST && begins(bytes, 0xFF, 0xD8, 0xFF)) {
            return new Picture(bytes, "image/jpeg");
        }
        throw new SandboxProblem(HttpStatus.BAD_REQUEST, "picture");
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
