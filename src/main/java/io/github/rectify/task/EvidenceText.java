package io.github.rectify.task;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads enough of the text of a file to see how it is marked: texts, the parts of an office document or an OFD that hold its
 * words, the names in an archive and, roughly, the old office formats. A part is unfolded to 4 MB at most, a file to 16; what is
 * behind that, or broken, is left out. PDF, pictures and the files in an archive are not read.
 */
final class EvidenceText {

    private static final long MOST_OF_A_PART = 4L * 1024 * 1024;
    private static final int MOST_PARTS_IN_FULL = 4;
    private static final long MOST = MOST_PARTS_IN_FULL * MOST_OF_A_PART;
    private static final Map<EvidenceType, Pattern> PARTS = Map.of(
            EvidenceType.DOCX, Pattern.compile("word/(document|header[0-9]{0,3}|footer[0-9]{0,3})[.]xml"),
            EvidenceType.XLSX, Pattern.compile("xl/(sharedStrings|worksheets/sheet[0-9]{1,3})[.]xml"),
            EvidenceType.PPTX, Pattern.compile("ppt/slides/slide[0-9]{1,3}[.]xml"),
            EvidenceType.OFD, Pattern.compile("(?i)doc_[0-9]+/(pages|tpls)/[a-z_0-9]+/content[.]xml"));
    private static final Set<String> WORDS = Set.of("t", "TextCode");
    private static final Set<String> LINES = Set.of("p", "si", "is", "TextCode", "TextObject");
    private static final Set<String> BLANKS = Set.of("tab", "br");
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x1f]+");

    private EvidenceText() {
    }

    /** The parts of it that can bear a mark at their head, each in lines; none if its type is not read. */
    static List<String> parts(Path file, EvidenceType type) throws IOException {
        return switch (type) {
            case TEXT, CSV -> List.of(decoded(Files.readAllBytes(file)));
            case WORD, EXCEL, POWERPOINT -> wide(Files.readAllBytes(file));
            case DOCX, XLSX, PPTX, OFD -> ofArchive(file, PARTS.get(type));
            default -> List.of();
        };
    }

    /** The names of what an archive holds, as they may be meant: nobody says in which encoding they are. */
    static List<String> names(Path file, EvidenceType type) throws IOException {
        if (type != EvidenceType.ZIP) {
            return List.of();
        }
        try (ZipFile zip = new ZipFile(file.toFile(), ISO_8859_1)) {
            return zip.stream().map(ZipEntry::getName).flatMap(name -> Stream.of(name, decoded(name.getBytes(ISO_8859_1))))
                    .map(EvidenceNames::clean).toList();
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    /** The old formats hold their words as wide characters, at even or odd places, between what controls them. */
    private static List<String> wide(byte[] bytes) {
        List<String> both = new ArrayList<>();
        for (int from = 0; from < 2 && from < bytes.length; from++) {
            String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_16LE);
            both.add(CONTROLS.matcher(text).replaceAll("\n"));
        }
        return both;
    }

    private static List<String> ofArchive(Path file, Pattern wanted) throws IOException {
        List<String> parts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile(), ISO_8859_1)) {
            long left = MOST;
            for (ZipEntry entry : zip.stream().filter(one -> wanted.matcher(one.getName()).matches()).toList()) {
                try (Bounded in = new Bounded(zip.getInputStream(entry), Math.min(left, MOST_OF_A_PART))) {
                    parts.add(words(in));
                    left -= in.read;
                } catch (IOException lockedOrBroken) {
                    parts.add("");
                }
            }
        }
        return parts;
    }

    private static String words(InputStream xml) {
        StringBuilder words = new StringBuilder();
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(xml);
            boolean inside = false;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    inside = WORDS.contains(reader.getLocalName());
                    words.append(BLANKS.contains(reader.getLocalName()) ? " " : "");
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    inside = false;
                    words.append(LINES.contains(reader.getLocalName()) ? "\n" : "");
                } else if (inside && reader.isCharacters()) {
                    words.append(reader.getText());
                }
            }
        } catch (XMLStreamException | RuntimeException brokenOrCut) {
            return words.toString();
        }
        return words.toString();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Ends early, so that what unfolds without end does not. */
    private static final class Bounded extends FilterInputStream {

        private final long most;
        private long read;

        Bounded(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = read < most ? super.read() : -1;
            read += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = read < most ? super.read(into, offset, (int) Math.min(length, most - read)) : -1;
            read += Math.max(0, got);
            return got;
        }
    }
}
