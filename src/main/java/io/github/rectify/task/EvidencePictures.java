package io.github.rectify.task;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a picture that nobody can open: its size cannot be read, or it holds fewer bytes than any picture of that size needs. One
 * that is only unusual (its colours, its compression) is whole as far as this goes, for it opens elsewhere.
 */
final class EvidencePictures {

    private static final Logger log = LoggerFactory.getLogger(EvidencePictures.class);

    /** More than the best compression of these formats packs into a byte: 8 pixels a byte of a PNG, deflated a thousandfold. */
    static final long MOST_PIXELS_A_BYTE = 10_000;
    /** The head of the container, and of the smallest frame in it. */
    private static final int SHORTEST_WEBP = 26;

    private EvidencePictures() {
    }

    static boolean isBroken(Path picture, EvidenceType type) throws IOException {
        if (type == EvidenceType.WEBP) {
            return isBrokenWebp(picture);
        }
        String format = EvidenceThumbnails.reader(type);
        return format != null && isBroken(picture, format);
    }

    private static boolean isBroken(Path picture, String format) throws IOException {
        ImageReader reader = EvidenceThumbnails.open(format);
        try (FileImageInputStream in = new FileImageInputStream(picture.toFile())) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            return pixels < 1 || pixels / Files.size(picture) > MOST_PIXELS_A_BYTE;
        } catch (IOException | RuntimeException unreadable) {
            log.debug("No size in a {}: {}", format, unreadable.getClass().getSimpleName());
            return true;
        } finally {
            reader.dispose();
        }
    }

    /** It says how long it is, and what its first part is. */
    private static boolean isBrokenWebp(Path picture) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(picture)) {
            head = in.readNBytes(SHORTEST_WEBP);
        }
        if (head.length < SHORTEST_WEBP || !new String(head, StandardCharsets.ISO_8859_1).startsWith("VP8", 12)) {
            return true;
        }
        long said = (head[4] & 0xffL) | (head[5] & 0xffL) << 8 | (head[6] & 0xffL) << 16 | (head[7] & 0xffL) << 24;
        return Files.size(picture) < said + 8;
    }
}
