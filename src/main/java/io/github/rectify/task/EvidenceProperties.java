package io.github.rectify.task;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where photos and files are kept, and how much of them.
 *
 * @param dir the folder; instances that share a database share it too
 * @param largestImage the largest picture taken
 * @param largestFile the largest other file taken
 * @param quota how much is kept in all; what comes after is refused with the reason
 */
@ConfigurationProperties("rectify.evidence")
record EvidenceProperties(
        @DefaultValue("data/evidence") Path dir,
        @DefaultValue("10MB") DataSize largestImage,
        @DefaultValue("20MB") DataSize largestFile,
        @DefaultValue("50GB") DataSize quota) {

    EvidenceProperties {
        positive("largest-image", largestImage);
        positive("largest-file", largestFile);
        positive("quota", quota);
    }

    private static void positive(String key, DataSize size) {
        if (size.toBytes() <= 0) {
            throw new IllegalArgumentException("rectify.evidence." + key + " is " + size
                    + " (expected: a size above zero, such as 10MB)");
        }
    }

    long largest(EvidenceType type) {
        return (type.isImage() ? largestImage : largestFile).toBytes();
    }

    /** No file above this is taken, whatever it is. */
    long largest() {
        return Math.max(largestImage.toBytes(), largestFile.toBytes());
    }
}
