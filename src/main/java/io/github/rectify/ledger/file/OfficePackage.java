package io.github.rectify.ledger.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * A docx or xlsx that passed its guards, in this order: few enough entries, none encrypted, twice there, overlapping or named outside;
 * a document or a workbook by its content types; no macros; every entry inflated once and counted, nothing believed of what the
 * headers say, each XML part looked through by {@link XmlGuard}. Parts are inflated anew whenever they are read; none is held.
 * Files embedded in it are never opened, and nothing it points to outside is fetched.
 */
final class OfficePackage {

    private static final int MOST_ENTRIES = 5_000;
    private static final long LARGEST_TOTAL = 400L * 1024 * 1024;
    private static final int LARGEST_RATIO = 100;
    private static final long RATIO_COUNTS_FROM = 1024 * 1024;
    private static final String TYPES = "[Content_Types].xml";
    private static final String DOCUMENT = "wordprocessingml.";
    private static final String WORKBOOK = "spreadsheetml.";
    private static final Set<String> MAIN_ENDS = Set.of("document.main+xml", "template.main+xml", "sheet.main+xml");
    private static final List<String> MACRO_TYPES = List.of("macroenabled", "vbaproject", "macrosheet");
    private static final List<String> MACRO_NAMES = List.of("vbaproject", "/macrosheets/", "/dialogsheets/");
    private static final Map<String, String> OTHER_FORMATS = Map.of("ofd.xml", "ofd", "mimetype", "odf", "content.xml", "odf");

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    /** From the name of a part, as the archive has it, to its type. */
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> defaults = new HashMap<>();

    private OfficePackage(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws FileRefused if a guard refuses it */
    static OfficePackage open(byte[] content) throws IOException, XMLStreamException {
        refuseCrowded(content);
        ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
        OfficePackage office = new OfficePackage(zip);
        office.list();
        office.readTypes();
        office.refuseMacros();
        office.refuseOtherMain();
        office.inflateAll();
        return office;
    }

    boolean isWorkbook() {
        return types.values().stream().anyMatch(type -> type.contains(WORKBOOK) && isMain(type));
    }

    /** The parts of a type, by how its name ends, as {@code header+xml}. */
    List<String> parts(String ending) {
        return entries.keySet().stream().filter(name -> type(name).endsWith(ending)).toList();
    }

    /** The main part of a document. */
    String document() {
        return entries.keySet().stream().filter(name -> isMain(type(name))).findFirst()
                .orElseThrow(() -> new FileRefused("broken"));
    }

    XMLStreamReader read(String part) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new XmlGuard(new Counted(part)), "UTF-8");
    }

    /** Counted before anything is made of them: a directory of many entries costs memory by itself. */
    private static void refuseCrowded(byte[] content) {
        int entries = 0;
        for (int i = 0; i + 3 < content.length; i++) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 1 && content[i + 3] == 2
                    && ++entries > 4 * MOST_ENTRIES) {
                throw new FileRefused("bomb");
            }
        }
    }

    private void list() {
        List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
        if (all.size() > MOST_ENTRIES) {
            throw new FileRefused("bomb");
        }
        Set<String> seen = new HashSet<>();
        for (ZipArchiveEntry entry : all) {
            String name = entry.getName();
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new FileRefused("encrypted");
            }
            if (name.contains("\\") || name.startsWith("/") || List.of(name.split("/")).contains("..")
                    || !seen.add(name.toLowerCase(Locale.ROOT)) || !zip.canReadEntryData(entry)) {
                throw new FileRefused("broken");
            }
            entries.put(name, entry);
        }
        refuseOverlapping(all);
    }

    /** Entries that share bytes make much of little. */
    private static void refuseOverlapping(List<ZipArchiveEntry> all) {
        List<ZipArchiveEntry> inOrder = new ArrayList<>(all);
        inOrder.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
        long end = 0;
        for (ZipArchiveEntry entry : inOrder) {
            if (entry.getLocalHeaderOffset() < end) {
                throw new FileRefused("bomb");
            }
            end = entry.getDataOffset() + entry.getCompressedSize();
        }
    }

    private void readTypes() throws IOException, XMLStreamException {
        if (!entries.containsKey(TYPES)) {
            String other = entries.keySet().stream().map(name -> OTHER_FORMATS.get(name.toLowerCase(Locale.ROOT)))
                    .filter(format -> format != null).findFirst().orElse(null);
            if (other == null) {
                throw new FileRefused("archive");
            }
            throw other.equals("ofd") ? new FileRefused("save-as-pdf", other) : new FileRefused("save-as-docx", other);
        }
        XMLStreamReader xml = read(TYPES);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                String type = xml.getAttributeValue(null, "ContentType");
                String part = xml.getAttributeValue(null, "PartName");
                String extension = xml.getAttributeValue(null, "Extension");
                if (type != null && part != null) {
                    types.put(part.replaceFirst("^/", "").toLowerCase(Locale.ROOT), type.toLowerCase(Locale.ROOT));
                } else if (type != null && extension != null) {
                    defaults.put(extension.toLowerCase(Locale.ROOT), type.toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    private String type(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        @Nullable String type = types.get(lower);
        return type != null ? type : defaults.getOrDefault(FileText.extension(lower), "");
    }

    private void refuseMacros() {
        boolean typed = entries.keySet().stream().map(this::type).anyMatch(type -> contains(type, MACRO_TYPES))
                || types.values().stream().anyMatch(type -> contains(type, MACRO_TYPES));
        if (typed || entries.keySet().stream().anyMatch(name -> contains("/" + name.toLowerCase(Locale.ROOT), MACRO_NAMES))) {
            throw new FileRefused("macros");
        }
    }

    private static boolean contains(String text, List<String> parts) {
        return parts.stream().anyMatch(text::contains);
    }

    private void refuseOtherMain() {
        long mains = entries.keySet().stream().map(this::type).filter(OfficePackage::isMain).count();
        if (mains == 0 && types.values().stream().anyMatch(type -> type.contains("presentationml"))) {
            throw new FileRefused("type", "pptx");
        }
        if (mains != 1) {
            throw new FileRefused("broken");
        }
    }

    private static boolean isMain(String type) {
        return (type.contains(DOCUMENT) || type.contains(WORKBOOK)) && MAIN_ENDS.stream().anyMatch(type::endsWith);
    }

    private void inflateAll() throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long total = 0;
        for (String name : entries.keySet()) {
            try (InputStream in = guarded(name)) {
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    total += count;
                    if (total > LARGEST_TOTAL) {
                        throw new FileRefused("bomb");
                    }
                }
            }
        }
    }

    /** Whatever begins as XML may be read as XML, whatever its name. */
    private InputStream guarded(String name) throws IOException {
        byte[] head = new byte[4];
        try (InputStream in = new Counted(name)) {
            in.readNBytes(head, 0, head.length);
        }
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml") || type(name).endsWith("xml")
                || head[0] == '<' || head[0] == (byte) 0xEF && head[3] == '<';
        return xml ? new XmlGuard(new Counted(name)) : new Counted(name);
    }

    /** One entry inflated, refused as soon as it is much larger than what it was made of. */
    private final class Counted extends InputStream {

        private final InputStream in;
        private final long compressed;
        private long inflated;

        Counted(String part) throws IOException {
            ZipArchiveEntry entry = entries.get(part);
            if (entry == null) {
                throw new FileRefused("broken");
            }
            this.in = entry.isDirectory() ? new ByteArrayInputStream(new byte[0]) : zip.getInputStream(entry);
            this.compressed = Math.max(1, entry.getCompressedSize());
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int wanted) throws IOException {
            Workbench.goOn();
            int count = in.read(bytes, from, wanted);
            inflated += Math.max(0, count);
            if (inflated > LARGEST_TOTAL || inflated > RATIO_COUNTS_FROM && inflated / compressed > LARGEST_RATIO) {
                throw new FileRefused("bomb");
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
