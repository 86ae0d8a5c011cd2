package io.github.rectify.console.intake;

import io.github.rectify.console.web.Fields;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.ledger.Kind;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;

/** A file somebody sends, with what they say it is; {@code kind} null leaves it to be found out. */
record Upload(String filename, byte[] content, @Nullable Kind kind) {

    /** @throws Refusal with what is allowed, if the kind is none, or if there is no file */
    static Upload of(@Nullable MultipartFile file, @Nullable String kind) {
        if (file == null || file.isEmpty() && (file.getOriginalFilename() == null || file.getOriginalFilename().isBlank())) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "NO_FILE");
        }
        try {
            String name = file.getOriginalFilename();
            return new Upload(name == null ? "" : name, file.getBytes(), kind(Fields.given(kind)));
        } catch (IOException cutOff) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "NO_FILE");
        }
    }

    private static @Nullable Kind kind(@Nullable String value) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(Kind.values()).filter(one -> word(one).equals(value.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> Refusal.badValue("kind", value,
                        Arrays.stream(Kind.values()).map(Upload::word).collect(Collectors.joining(", "))));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
