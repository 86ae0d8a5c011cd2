package io.github.rectify.task;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes small pictures of large ones. The dimensions are read before anything is decoded, and only every nth pixel is, so a few
 * bytes that unfold to gigabytes cost nothing. One at a time: some pictures are decoded whole outside of the heap. The original is
 * not touched.
 */
final class EvidenceThumbnails {

    private static final Logger log = LoggerFactory.getLogger(EvidenceThumbnails.class);

    /** The longer side, in pixels. */
    static final int LONGEST_SIDE = 480;
    /** Above it no picture is decoded. */
    static final long MOST_PIXELS = 50_000_000;
    private static final float QUALITY = 0.8f;
    private static final Map<EvidenceType, String> READERS =
            Map.of(EvidenceType.JPEG, "jpeg", EvidenceType.PNG, "png", EvidenceType.GIF, "gif", EvidenceType.BMP, "bmp");

    private EvidenceThumbnails() {
    }

    /** @return whether a thumbnail stands in the target; if not, the picture is kept without one */
    static synchronized boolean make(Path picture, EvidenceType type, Path target) {
        String reader = reader(type);
        if (reader == null) {
            return false;
        }
        try {
            BufferedImage small = read(picture, reader);
            if (small == null) {
                return false;
            }
            write(turned(small, type == EvidenceType.JPEG ? EvidenceExif.orientation(picture) : 1), target);
            return true;
        } catch (IOException | RuntimeException unreadable) {
            log.debug("No thumbnail of a {}: {}", type, unreadable.getClass().getSimpleName());
            return false;
        }
    }

    /** The name of the format by which pictures of a type are read here; null if they are not. */
    static @Nullable String reader(EvidenceType type) {
        return READERS.get(type);
    }

    static ImageReader open(String format) {
        return ImageIO.getImageReadersByFormatName(format).next();
    }

    private static @Nullable BufferedImage read(Path picture, String format) throws IOException {
        ImageReader reader = open(format);
        try (FileImageInputStream in = new FileImageInputStream(picture.toFile())) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
                return null;
            }
            ImageReadParam every = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
            every.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, every);
        } finally {
            reader.dispose();
        }
    }

    /** Drawn small, on white, and the way up it was held: the eight cases of EXIF are mirrorings and quarter turns. */
    private static BufferedImage turned(BufferedImage image, int orientation) {
        double scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean onItsSide = orientation >= 5;
        BufferedImage small = new BufferedImage(onItsSide ? height : width, onItsSide ? width : height,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, small.getWidth(), small.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.transform(upright(orientation, width, height));
            pen.drawImage(image, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return small;
    }

    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static void write(BufferedImage image, Path target) throws IOException {
        Files.deleteIfExists(target);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (FileImageOutputStream out = new FileImageOutputStream(target.toFile())) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
