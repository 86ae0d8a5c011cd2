package io.github.rectify.task;

import java.util.List;
import java.util.Locale;

/** What evidence may be. Everything else is refused: a list of what is harmful would never be complete. */
public enum EvidenceType {

    JPEG("image/jpeg", true, "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", true, "png"),
    GIF("image/gif", true, "gif"),
    WEBP("image/webp", true, "webp"),
    HEIC("image/heic", true, "heic", "heif"),
    BMP("image/bmp", true, "bmp", "dib"),
    TIFF("image/tiff", true, "tif", "tiff"),
    PDF("application/pdf", false, "pdf"),
    WORD("application/msword", false, "doc", "wps", "dot", "wpt"),
    EXCEL("application/vnd.ms-excel", false, "xls", "et", "xlt", "ett"),
    POWERPOINT("application/vnd.ms-powerpoint", false, "ppt", "dps", "pps"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx", "wps", "dotx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx", "et", "xltx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", false, "pptx", "dps", "ppsx"),
    OFD("application/ofd", false, "ofd"),
    ZIP("application/zip", false, "zip"),
    RAR("application/vnd.rar", false, "rar"),
    SEVEN_ZIP("application/x-7z-compressed", false, "7z"),
    MP4("video/mp4", false, "mp4", "m4v", "mov"),
    TEXT("text/plain", false, "txt"),
    CSV("text/csv", false, "csv");

    private final String mediaType;
    private final boolean image;
    private final List<String> endings;

    EvidenceType(String mediaType, boolean image, String... endings) {
        this.mediaType = mediaType;
        this.image = image;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isImage() {
        return image;
    }

    /** Whether every browser draws it, so that it may be shown on the spot; all else is handed out as a file. */
    public boolean isShownByBrowsers() {
        return this == JPEG || this == PNG || this == GIF || this == WEBP;
    }

    boolean endsWith(String ending) {
        return endings.contains(ending.toLowerCase(Locale.ROOT));
    }

    /** With the dot. */
    String usualEnding() {
        return "." + endings.get(0);
    }
}
