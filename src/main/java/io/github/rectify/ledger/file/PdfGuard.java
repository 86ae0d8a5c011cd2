package io.github.rectify.ledger.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Looks at the bytes of a pdf before anything parses them: refuses encrypted ones, and unpacks every stream once, counting, so that a
 * giant one is refused before it is held. Streams are found by their keyword, whatever the tables of the file say; the lengths they
 * claim are not believed.
 */
final class PdfGuard {

    private static final int MEGABYTE = 1024 * 1024;
    private static final long LARGEST = 48L * MEGABYTE;
    /** A table of objects takes many times its size when parsed. */
    private static final long LARGEST_TABLE = 8L * MEGABYTE;
    /** A picture is never unpacked when text is read, but what calls itself one is. */
    private static final long LARGEST_PICTURE = 200L * MEGABYTE;
    private static final long LARGEST_TOTAL = 256L * MEGABYTE;
    private static final long LARGEST_TOTAL_OF_PICTURES = 1536L * MEGABYTE;
    private static final int LONGEST_DICTIONARY = 4096;
    private static final int MOST_FILTERS = 6;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\s*(?:\\d+\\s+\\d+\\s+R|<<)");
    private static final Pattern FILTER = Pattern.compile("/Filter\\s*(\\[[^\\]]*\\]|/[^\\s/<>\\[\\]()]+|\\d+\\s+\\d+\\s+R)");
    private static final Pattern NAME = Pattern.compile("/([^\\s/<>\\[\\]()]+)");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image\\b");
    private static final Pattern TABLE = Pattern.compile("/Type\\s*/(?:ObjStm|XRef)\\b");
    private static final Set<String> FLATE = Set.of("FlateDecode", "Fl");
    private static final Set<String> UNPACKED = Set.of("LZWDecode", "LZW", "RunLengthDecode", "RL", "ASCII85Decode", "A85",
            "ASCIIHexDecode", "AHx");

    private final byte[] content;
    private long total;
    private long pictures;

    private PdfGuard(byte[] content) {
        this.content = content;
    }

    static void pass(byte[] content) {
        PdfGuard guard = new PdfGuard(content);
        for (int at = guard.next(0); at >= 0; at = guard.next(at + 1)) {
            guard.stream(at);
        }
        if (ENCRYPTED.matcher(new String(content, StandardCharsets.ISO_8859_1)).find()) {
            throw new FileRefused("encrypted");
        }
    }

    /** The next place where a stream begins: its keyword, not the end of another. */
    private int next(int from) {
        for (int at = from; at + STREAM.length < content.length; at++) {
            int i = 0;
            while (i < STREAM.length && content[at + i] == STREAM[i]) {
                i++;
            }
            if (i == STREAM.length && (at == 0 || content[at - 1] != 'd')) {
                return at;
            }
        }
        return -1;
    }

    private void stream(int at) {
        Workbench.goOn();
        int begin = at + STREAM.length;
        begin += begin < content.length && content[begin] == '\r' ? 1 : 0;
        begin += begin < content.length && content[begin] == '\n' ? 1 : 0;
        String dictionary = dictionary(at);
        List<String> filters = filters(dictionary, begin);
        boolean picture = PICTURE.matcher(dictionary).find();
        long largest = picture ? LARGEST_PICTURE : TABLE.matcher(dictionary).find() ? LARGEST_TABLE : LARGEST;
        InputStream in = new ByteArrayInputStream(content, begin, content.length - begin);
        for (int i = 0; i < filters.size(); i++) {
            boolean last = i == filters.size() - 1;
            Counter out = new Counter(largest, picture, !last);
            unpack(filters.get(i), in, out);
            in = new ByteArrayInputStream(out.kept.toByteArray());
        }
    }

    private String dictionary(int at) {
        int from = Math.max(0, at - LONGEST_DICTIONARY);
        String before = new String(content, from, at - from, StandardCharsets.ISO_8859_1);
        String own = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        return ESCAPED.matcher(own).replaceAll(match ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    /** What a stream is packed with, up to the format of a picture; where that is told elsewhere, by how it begins. */
    private List<String> filters(String dictionary, int begin) {
        Matcher filter = FILTER.matcher(dictionary);
        boolean told = filter.find();
        List<String> names = new ArrayList<>();
        if (told && filter.group(1).matches("[/\\[].*")) {
            Matcher name = NAME.matcher(filter.group(1));
            while (name.find() && (FLATE.contains(name.group(1)) || UNPACKED.contains(name.group(1)))) {
                names.add(name.group(1));
            }
        } else if (begin < content.length && (content[begin] & 0x0F) == 8) {
            names.add("FlateDecode");
        }
        if (names.size() > MOST_FILTERS) {
            throw new FileRefused("bomb");
        }
        return names;
    }

    private void unpack(String filter, InputStream in, Counter out) {
        try {
            if (FLATE.contains(filter)) {
                inflate(in, out);
                return;
            }
            Filter decoder = FilterFactory.INSTANCE.getFilter(filter);
            COSDictionary parameters = new COSDictionary();
            if (filter.startsWith("LZW")) {
                in.mark(Integer.MAX_VALUE);
                COSDictionary late = new COSDictionary();
                late.setInt(COSName.EARLY_CHANGE, 0);
                parameters.setItem(COSName.DECODE_PARMS, late);
                decode(decoder, in, new Counter(out.largest, out.picture, false), parameters);
                in.reset();
                parameters = new COSDictionary();
            }
            decode(decoder, in, out, parameters);
        } catch (IOException damaged) {
            // what could be unpacked was counted
        }
    }

    private static void decode(Filter decoder, InputStream in, OutputStream out, COSDictionary parameters) {
        try {
            decoder.decode(in, out, parameters, 0);
        } catch (FileRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            // what could be unpacked was counted
        }
    }

    private static void inflate(InputStream in, OutputStream out) throws IOException {
        Inflater inflater = new Inflater();
        try {
            byte[] packed = new byte[8 * 1024];
            byte[] unpacked = new byte[32 * 1024];
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    int count = in.read(packed);
                    if (count <= 0) {
                        return;
                    }
                    inflater.setInput(packed, 0, count);
                }
                out.write(unpacked, 0, inflater.inflate(unpacked));
                if (inflater.needsDictionary()) {
                    return;
                }
            }
        } catch (DataFormatException damaged) {
            // what could be unpacked was counted
        } finally {
            inflater.end();
        }
    }

    /** Counts what comes out of a stream, and keeps it if another filter goes on with it. */
    private final class Counter extends OutputStream {

        private final long largest;
        private final boolean picture;
        private final boolean keeps;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long count;

        Counter(long largest, boolean picture, boolean keeps) {
            this.largest = keeps ? Math.min(largest, LARGEST) : largest;
            this.picture = picture;
            this.keeps = keeps;
        }

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            Workbench.goOn();
            count += length;
            total += picture ? 0 : length;
            pictures += picture ? length : 0;
            if (count > largest || total > LARGEST_TOTAL || pictures > LARGEST_TOTAL_OF_PICTURES) {
                throw new FileRefused("bomb");
            }
            if (keeps) {
                kept.write(bytes, from, length);
            }
        }
    }
}
