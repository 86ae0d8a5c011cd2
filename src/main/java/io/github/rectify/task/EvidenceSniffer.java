package io.github.rectify.task;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds out what a file is from its bytes; its name helps only to tell a text from a script. Nothing is unpacked: of an archive
 * the list of contents is read.
 */
final class EvidenceSniffer {

    /** What was found: a type that is taken, or why it is not. */
    sealed interface Finding {
        record Is(EvidenceType type) implements Finding {
        }

        record Not(EvidenceKept.Why why) implements Finding {
        }
    }

    private static final int HEAD = 4096;
    private static final int MOST_ENTRIES = 20_000;
    private static final Map<String, EvidenceType> BEGINNINGS = beginnings();
    private static final List<String> PROGRAMS = List.of("4d5a", "7f454c46", "feedface", "feedfacf", "cefaedfe", "cffaedfe",
            "cafebabe", "6465780a", "4c00000001140200", "0061736d");
    private static final Pattern PROGRAM_NAME = Pattern.compile(
            "(?i).*\\.(exe|com|scr|pif|dll|sys|msi|msp|cpl|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|lnk|reg|jar|apk|sh|class)");
    private static final Pattern MARKUP = Pattern.compile("(?i)<\\s{0,9}(!doctype|html|head|body|script|svg|iframe|\\?xml|\\?php)");
    private static final Set<String> TEXT_ENDINGS = Set.of("", "txt");
    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1");
    private static final Set<String> MP4_BRANDS = Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "m4v ",
            "qt  ", "3gp4", "3gp5", "mmp4", "dash");

    private EvidenceSniffer() {
    }

    private static Map<String, EvidenceType> beginnings() {
        Map<String, EvidenceType> all = new LinkedHashMap<>();
        all.put("ffd8ff", EvidenceType.JPEG);
        all.put("89504e470d0a1a0a", EvidenceType.PNG);
        all.put("474946383761", EvidenceType.GIF);
        all.put("474946383961", EvidenceType.GIF);
        all.put("49492a00", EvidenceType.TIFF);
        all.put("4d4d002a", EvidenceType.TIFF);
        all.put("526172211a07", EvidenceType.RAR);
        all.put("377abcaf271c", EvidenceType.SEVEN_ZIP);
        return all;
    }

    /** @param name as it came; only what it ends with matters */
    static Finding sniff(Path file, String name) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            return not(EvidenceKept.Why.EMPTY);
        }
        String hex = HexFormat.of().formatHex(head, 0, Math.min(head.length, 16));
        if (PROGRAMS.stream().anyMatch(hex::startsWith)) {
            return not(EvidenceKept.Why.EXECUTABLE);
        }
        if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) {
            return archive(file);
        }
        if (hex.startsWith("d0cf11e0a1b11ae1")) {
            return compound(file);
        }
        return byBeginning(head, hex).<Finding>map(Finding.Is::new).orElseGet(() -> text(file, head, ending(name)));
    }

    private static Optional<EvidenceType> byBeginning(byte[] head, String hex) {
        for (Map.Entry<String, EvidenceType> known : BEGINNINGS.entrySet()) {
            if (hex.startsWith(known.getKey())) {
                return Optional.of(known.getValue());
            }
        }
        String first = new String(head, 0, Math.min(head.length, 1024), ISO_8859_1);
        if (first.startsWith("RIFF") && first.startsWith("WEBP", 8)) {
            return Optional.of(EvidenceType.WEBP);
        }
        if (first.startsWith("ftyp", 4) && first.length() >= 12) {
            return byBrand(first.substring(8, 12).toLowerCase(Locale.ROOT));
        }
        // readers allow rubbish before the mark, but what begins as something else is no document
        if (first.stripLeading().startsWith("%PDF-")) {
            return Optional.of(EvidenceType.PDF);
        }
        if (first.startsWith("BM") && head.length > 26 && head[14] == 40 && head[15] == 0) {
            return Optional.of(EvidenceType.BMP);
        }
        return Optional.empty();
    }

    private static Optional<EvidenceType> byBrand(String brand) {
        if (HEIC_BRANDS.contains(brand)) {
            return Optional.of(EvidenceType.HEIC);
        }
        return MP4_BRANDS.contains(brand) ? Optional.of(EvidenceType.MP4) : Optional.empty();
    }

    /** An office document, an OFD, or an archive; names in it are compared as bytes, for they may be in any encoding. */
    private static Finding archive(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile(), ISO_8859_1)) {
            if (zip.size() > MOST_ENTRIES) {
                return not(EvidenceKept.Why.UNKNOWN);
            }
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            if (names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
                return not(EvidenceKept.Why.MACRO);
            }
            if (names.stream().anyMatch(EvidenceSniffer::isProgram)) {
                return not(EvidenceKept.Why.EXECUTABLE);
            }
            return new Finding.Is(byContents(names));
        } catch (IOException | IllegalArgumentException damaged) {
            return not(EvidenceKept.Why.UNKNOWN);
        }
    }

    private static boolean isProgram(String name) {
        return PROGRAM_NAME.matcher(name).matches() || name.equals("AndroidManifest.xml") || name.equals("META-INF/MANIFEST.MF");
    }

    private static EvidenceType byContents(List<String> names) {
        if (names.contains("OFD.xml")) {
            return EvidenceType.OFD;
        }
        if (!names.contains("[Content_Types].xml")) {
            return EvidenceType.ZIP;
        }
        if (names.stream().anyMatch(name -> name.startsWith("word/"))) {
            return EvidenceType.DOCX;
        }
        if (names.stream().anyMatch(name -> name.startsWith("xl/"))) {
            return EvidenceType.XLSX;
        }
        return names.stream().anyMatch(name -> name.startsWith("ppt/")) ? EvidenceType.PPTX : EvidenceType.ZIP;
    }

    /** The old office container tells by the names of its streams, which stand in it as wide characters. */
    private static Finding compound(Path file) throws IOException {
        String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
        if (holds(bytes, "WordDocument")) {
            return new Finding.Is(EvidenceType.WORD);
        }
        if (holds(bytes, "Workbook") || holds(bytes, "Book")) {
            return new Finding.Is(EvidenceType.EXCEL);
        }
        return holds(bytes, "PowerPoint Document") ? new Finding.Is(EvidenceType.POWERPOINT) : not(EvidenceKept.Why.UNKNOWN);
    }

    private static boolean holds(String bytes, String stream) {
        return bytes.contains(new String((stream + "\0").getBytes(UTF_16LE), ISO_8859_1));
    }

    private static Finding text(Path file, byte[] head, String ending) {
        if (startsAs(head, "#!")) {
            return not(EvidenceKept.Why.SCRIPT);
        }
        if (!isText(file)) {
            return not(EvidenceKept.Why.UNKNOWN);
        }
        if (PROGRAM_NAME.matcher("x." + ending).matches() || MARKUP.matcher(new String(head, ISO_8859_1)).find()) {
            return not(EvidenceKept.Why.SCRIPT);
        }
        if (ending.equals("csv")) {
            return new Finding.Is(EvidenceType.CSV);
        }
        return TEXT_ENDINGS.contains(ending) ? new Finding.Is(EvidenceType.TEXT) : not(EvidenceKept.Why.UNKNOWN);
    }

    private static boolean startsAs(byte[] head, String mark) {
        return new String(head, 0, Math.min(head.length, 64), US_ASCII).stripLeading().startsWith(mark);
    }

    /** In one of the two encodings that people here use, and without control characters. */
    private static boolean isText(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            for (byte each : bytes) {
                if (each >= 0 && each < 0x20 && each != '\t' && each != '\n' && each != '\r' && each != '\f') {
                    return false;
                }
            }
            return decodes(bytes, StandardCharsets.UTF_8) || decodes(bytes, Charset.forName("GB18030"));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static Finding not(EvidenceKept.Why why) {
        return new Finding.Not(why);
    }
}
