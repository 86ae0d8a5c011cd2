package io.github.rectify.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceThumbnailsTests {

    @TempDir
    private Path folder;
    private Path target;

    @BeforeEach
    void prepare() {
        target = folder.resolve("small.jpg");
    }

    @ParameterizedTest(name = "{0} {1} x {2}")
    @CsvSource({"JPEG, 4000, 3000, 480, 360", "PNG, 1000, 2000, 240, 480", "GIF, 481, 100, 480, 100", "BMP, 30, 20, 30, 20",
        "JPEG, 6000, 1, 480, 1"})
    void makesThemSmall(EvidenceType type, int width, int height, int smallWidth, int smallHeight) throws IOException {
        assertThat(make(Samples.picture(type.name().toLowerCase(), width, height), type)).isTrue();

        BufferedImage small = ImageIO.read(target.toFile());
        assertThat(small.getWidth()).isEqualTo(smallWidth);
        assertThat(small.getHeight()).isEqualTo(smallHeight);
    }

    @ParameterizedTest(name = "held {0}: red {1}")
    @CsvSource({"1, top", "2, top", "3, bottom", "4, bottom", "5, left", "6, right", "7, right", "8, left", "9, top"})
    void turnsThemUpright(int orientation, String red) throws IOException {
        assertThat(make(Samples.held(orientation, 600, 400), EvidenceType.JPEG)).isTrue();

        BufferedImage small = ImageIO.read(target.toFile());
        boolean onItsSide = orientation >= 5 && orientation <= 8;
        assertThat(small.getWidth()).isEqualTo(onItsSide ? 320 : 480);
        int middleX = small.getWidth() / 2;
        int middleY = small.getHeight() / 2;
        int pixel = switch (red) {
            case "top" -> small.getRGB(middleX, 10);
            case "bottom" -> small.getRGB(middleX, small.getHeight() - 10);
            case "left" -> small.getRGB(10, middleY);
            default -> small.getRGB(small.getWidth() - 10, middleY);
        };
        assertThat(pixel >> 16 & 0xFF).as("red").isGreaterThan(200);
        assertThat(pixel & 0xFF).as("blue").isLessThan(60);
    }

    @ParameterizedTest
    @CsvSource({"40000, 40000", "2147483647, 2147483647", "50001, 1000", "0, 5"})
    void doesNotUnfoldABomb(int width, int height) throws IOException {
        assertThat(make(Samples.bomb(width, height), EvidenceType.PNG)).isFalse();
        assertThat(target).doesNotExist();
    }

    @Test
    void livesWithAnyRubbish() throws IOException {
        byte[] photo = Samples.held(6, 200, 100);
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] broken = Arrays.copyOf(photo, 20 + random.nextInt(photo.length - 20));
            for (int j = 0; j < 5; j++) {
                broken[3 + random.nextInt(broken.length - 3)] = (byte) random.nextInt();
            }
            make(broken, EvidenceType.JPEG);
        }
        assertThat(make("GIF89a".getBytes(), EvidenceType.GIF)).isFalse();
        assertThat(make(Samples.brand("heic"), EvidenceType.HEIC)).isFalse();
    }

    private boolean make(byte[] picture, EvidenceType type) throws IOException {
        return EvidenceThumbnails.make(Files.write(folder.resolve("picture"), picture), type, target);
    }
}
