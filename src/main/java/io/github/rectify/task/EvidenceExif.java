package io.github.rectify.task;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads which way up a camera was held: tag 0x0112 of the first directory of a JPEG's EXIF segment. */
final class EvidenceExif {

    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int ORIENTATION = 0x0112;
    private static final byte[] MARK = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private EvidenceExif() {
    }

    /** 1 to 8; 1, upright, if it is not said or cannot be read. */
    static int orientation(Path jpeg) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(jpeg)))) {
            in.readUnsignedShort();
            for (int marker = in.readUnsignedShort(); marker >> 8 == 0xFF && marker != START_OF_SCAN;
                    marker = in.readUnsignedShort()) {
                byte[] segment = in.readNBytes(Math.max(0, in.readUnsignedShort() - 2));
                if (marker == APP1 && segment.length > 14 && ByteBuffer.wrap(segment, 0, 6).equals(ByteBuffer.wrap(MARK))) {
                    return inDirectory(ByteBuffer.wrap(segment, 6, segment.length - 6).slice());
                }
            }
            return 1;
        } catch (IOException | RuntimeException odd) {
            return 1;
        }
    }

    private static int inDirectory(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
