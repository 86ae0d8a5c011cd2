package io.github.rectify.ledger.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.FooterRecord;
import org.apache.poi.hssf.record.HeaderRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * Lets an old workbook pass: not encrypted, without macros of either kind, whole enough to be read to its end, and without a mark of
 * secrecy in its first rows, heads, feet and text boxes, or with its star in any cell. Old documents of other kinds, and those whose
 * content is locked, are refused by what they are.
 */
final class XlsGuard {

    private static final int HEAD_ROWS = 30;
    private static final int DEEPEST = 20;
    private static final Pattern CODES = Pattern.compile("&(?:\"[^\"]*\"|[0-9]+|[A-Za-z])");
    private static final Set<String> MACROS = Set.of("_vba_project_cur", "vba", "macros", "_vba_project");

    private @Nullable SSTRecord strings;

    private XlsGuard() {
    }

    static void pass(byte[] content, String extension) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            Set<String> names = names(root);
            if (names.contains("encryptedpackage") || names.contains("encryptioninfo")) {
                throw new FileRefused("encrypted");
            }
            if (hasMacros(root, 0)) {
                throw new FileRefused("macros");
            }
            if (!names.contains("workbook")) {
                throw other(names, extension);
            }
            read(root);
        }
    }

    private static FileRefused other(Set<String> names, String extension) {
        if (names.contains("worddocument")) {
            return new FileRefused("save-as-docx", "doc");
        }
        if (names.contains("book")) {
            return new FileRefused("save-as-xlsx", "xls");
        }
        return new FileRefused("type", extension.isEmpty() ? "?" : extension);
    }

    private static Set<String> names(DirectoryNode directory) {
        return directory.getEntryNames().stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static boolean hasMacros(DirectoryEntry directory, int depth) {
        if (depth > DEEPEST) {
            throw new FileRefused("too-complex");
        }
        for (Entry entry : directory) {
            boolean macro = MACROS.contains(entry.getName().toLowerCase(Locale.ROOT));
            if (macro || entry instanceof DirectoryEntry inner && hasMacros(inner, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private static void read(DirectoryNode root) throws IOException {
        XlsGuard guard = new XlsGuard();
        HSSFRequest request = new HSSFRequest();
        for (short sid : List.of(BOFRecord.sid, SSTRecord.sid, LabelSSTRecord.sid, HeaderRecord.sid, FooterRecord.sid,
                TextObjectRecord.sid)) {
            request.addListener(guard::see, sid);
        }
        try {
            new HSSFEventFactory().processWorkbookEvents(request, root);
        } catch (EncryptedDocumentException locked) {
            throw new FileRefused("encrypted");
        } catch (OldExcelFormatException old) {
            throw new FileRefused("save-as-xlsx", "xls");
        }
    }

    private void see(Record record) {
        Workbench.goOn();
        if (record instanceof BOFRecord begin) {
            if (begin.getType() == BOFRecord.TYPE_EXCEL_4_MACRO || begin.getType() == BOFRecord.TYPE_VB_MODULE) {
                throw new FileRefused("macros");
            }
        } else if (record instanceof SSTRecord sst) {
            strings = sst;
            for (int i = 0; i < sst.getNumUniqueStrings(); i++) {
                sst.getString(i).getString().lines().forEach(SecrecyGuard::inside);
            }
        } else if (record instanceof LabelSSTRecord cell && cell.getRow() < HEAD_ROWS && strings != null) {
            strings.getString(cell.getSSTIndex()).getString().lines().forEach(SecrecyGuard::margin);
        } else if (record instanceof HeaderRecord head) {
            margin(head.getText());
        } else if (record instanceof FooterRecord foot) {
            margin(foot.getText());
        } else if (record instanceof TextObjectRecord box && box.getStr() != null) {
            margin(box.getStr().getString());
        }
    }

    private static void margin(@Nullable String text) {
        if (text != null) {
            CODES.matcher(text).replaceAll("\n").lines().forEach(SecrecyGuard::margin);
        }
    }
}
