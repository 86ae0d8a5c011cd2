package io.github.rectify.ledger.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * The text of a pdf: the lines of its pages put back together to paragraphs, without what is printed on every page. Scripts, forms and
 * files inside are left alone; what is written across a page, and its head and foot, are looked at for a mark of secrecy.
 */
final class PdfText {

    private static final int MOST_PAGES = 500;
    /** Of letters on an average page; below it, the pages are pictures. */
    private static final int FEWEST_ON_PAGE = 15;

    static {
        FontMappers.set(new OneFont());
    }

    private PdfText() {
    }

    static String of(byte[] content) throws IOException {
        PdfGuard.pass(content);
        try (PDDocument document = Loader.loadPDF(new Watched(content))) {
            if (document.isEncrypted()) {
                throw new FileRefused("encrypted");
            }
            PdfLines stripper = new PdfLines();
            int pages = 0;
            for (Iterator<PDPage> all = document.getPages().iterator(); all.hasNext(); pages++) {
                if (pages == MOST_PAGES) {
                    throw new FileRefused("too-many-pages", MOST_PAGES);
                }
                refuseStrange(all.next());
            }
            if (pages == 0) {
                throw new FileRefused("broken");
            }
            List<PdfLine> lines = stripper.lines(document);
            long letters = lines.stream().mapToLong(line -> line.text().length()).sum();
            if (letters < (long) FEWEST_ON_PAGE * pages) {
                throw new FileRefused("scanned");
            }
            return PdfParagraphs.of(new ArrayList<>(lines));
        } catch (InvalidPasswordException locked) {
            throw new FileRefused("encrypted");
        }
    }

    /** What calls itself a picture was allowed to be larger than any text is. */
    private static void refuseStrange(PDPage page) {
        Workbench.goOn();
        int streams = 0;
        for (Iterator<PDStream> contents = page.getContentStreams(); contents.hasNext(); streams++) {
            PDStream stream = contents.next();
            if (streams > 200 || stream != null && COSName.IMAGE.equals(stream.getCOSObject().getCOSName(COSName.SUBTYPE))) {
                throw new FileRefused("too-complex");
            }
        }
    }

    /** The bytes of the file, which can be taken away from a reader that does not end. */
    private static final class Watched extends RandomAccessReadBuffer {

        Watched(byte[] content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            Workbench.goOn();
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            Workbench.goOn();
            return super.read(bytes, from, length);
        }

        @Override
        public void seek(long position) throws IOException {
            Workbench.goOn();
            super.seek(position);
        }
    }
}
