package io.github.rectify.ledger.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** A workbook of the format up to 2003, heard record by record. */
final class XlsSheets implements Sheets {

    private final byte[] content;

    XlsSheets(byte[] content) {
        this.content = content;
    }

    @Override
    public List<Grid> heads(int rows) throws IOException {
        return read(-1, rows);
    }

    @Override
    public Grid whole(int index) throws IOException {
        return read(index, Integer.MAX_VALUE).get(index);
    }

    private List<Grid> read(int wanted, int enough) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            Hearing hearing = new Hearing(wanted, enough);
            FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(hearing);
            hearing.formats = formats;
            HSSFRequest request = new HSSFRequest();
            request.addListenerForAllRecords(formats);
            new HSSFEventFactory().processWorkbookEvents(request, files);
            return hearing.finished();
        }
    }

    /** The records of a workbook, one after the other. */
    private static final class Hearing implements HSSFListener {

        private final int wanted;
        private final int enough;
        private final List<BoundSheetRecord> bound = new ArrayList<>();
        private final List<Grid> visible = new ArrayList<>();
        private @Nullable FormatTrackingHSSFListener formats;
        private @Nullable SSTRecord strings;
        private boolean date1904;
        private int depth;
        private int sheet = -1;
        private @Nullable GridBuilder grid;
        private int row = -1;
        private boolean full;
        private @Nullable FormulaRecord pending;

        Hearing(int wanted, int enough) {
            this.wanted = wanted;
            this.enough = enough;
        }

        @Override
        public void processRecord(Record record) {
            if (record instanceof BOFRecord one) {
                depth++;
                if (depth == 1) {
                    begin(one);
                }
            } else if (record instanceof EOFRecord) {
                depth--;
            } else if (depth > 1) {
                // a chart drawn on a sheet
                return;
            } else if (record instanceof BoundSheetRecord one) {
                bound.add(one);
            } else if (record instanceof SSTRecord one) {
                strings = one;
            } else if (record instanceof DateWindow1904Record one) {
                date1904 = one.getWindowing() == 1;
            } else if (grid != null && record instanceof MergeCellsRecord one) {
                merged(grid, one);
            } else if (grid != null && record instanceof StringRecord one && pending != null) {
                put(grid, pending.getRow(), pending.getColumn(), Cell.text(one.getString().strip()));
                pending = null;
            } else if (grid != null && record instanceof LabelRecord one) {
                put(grid, one.getRow(), one.getColumn(), Cell.text(one.getValue().strip()));
            } else if (grid != null && record instanceof CellRecord one) {
                cell(grid, one);
            }
        }

        private void begin(BOFRecord record) {
            if (record.getType() == BOFRecord.TYPE_WORKBOOK || record.getType() == BOFRecord.TYPE_WORKSPACE_FILE) {
                return;
            }
            end();
            sheet++;
            List<BoundSheetRecord> ordered = List.of(BoundSheetRecord.orderByBofPosition(bound));
            boolean hidden = sheet < ordered.size() && (ordered.get(sheet).isHidden() || ordered.get(sheet).isVeryHidden());
            if (record.getType() == BOFRecord.TYPE_WORKSHEET && !hidden) {
                grid = new GridBuilder(wanted < 0 || wanted == visible.size() ? enough : 0);
                row = -1;
                full = wanted >= 0 && wanted != visible.size();
            }
        }

        private void end() {
            if (grid != null) {
                if (row >= 0 && !full) {
                    grid.endRow();
                }
                List<BoundSheetRecord> ordered = List.of(BoundSheetRecord.orderByBofPosition(bound));
                visible.add(grid.grid(sheet < ordered.size() ? ordered.get(sheet).getSheetname() : "", date1904));
            }
            grid = null;
        }

        List<Grid> finished() {
            end();
            return visible;
        }

        private void cell(GridBuilder grid, CellRecord record) {
            pending = null;
            if (record instanceof LabelSSTRecord one && strings != null && one.getSSTIndex() < strings.getNumUniqueStrings()) {
                put(grid, record.getRow(), record.getColumn(), Cell.text(strings.getString(one.getSSTIndex()).getString().strip()));
            } else if (record instanceof NumberRecord one) {
                put(grid, record.getRow(), record.getColumn(), number(record, one.getValue()));
            } else if (record instanceof BoolErrRecord one) {
                put(grid, record.getRow(), record.getColumn(), one.isError() ? error(one.getErrorValue())
                        : Cell.text(one.getBooleanValue() ? "TRUE" : "FALSE"));
            } else if (record instanceof FormulaRecord one) {
                formula(grid, one);
            }
        }

        private void formula(GridBuilder grid, FormulaRecord record) {
            if (record.hasCachedResultString()) {
                pending = record;
            } else if (record.getCachedResultTypeEnum() == CellType.ERROR) {
                put(grid, record.getRow(), record.getColumn(), error((byte) record.getCachedErrorValue()));
            } else if (record.getCachedResultTypeEnum() == CellType.BOOLEAN) {
                put(grid, record.getRow(), record.getColumn(), Cell.text(record.getCachedBooleanValue() ? "TRUE" : "FALSE"));
            } else {
                put(grid, record.getRow(), record.getColumn(), number(record, record.getValue()));
            }
        }

        private Cell number(CellRecord record, double value) {
            FormatTrackingHSSFListener known = formats;
            return known == null ? Numbers.cell(value, 0, null, date1904)
                    : Numbers.cell(value, known.getFormatIndex(record), known.getFormatString(record), date1904);
        }

        private static Cell error(int code) {
            return Cell.error(FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR!");
        }

        private void put(GridBuilder grid, int recordRow, int column, Cell cell) {
            if (recordRow != row) {
                if (row >= 0 && !full) {
                    full = !grid.endRow();
                }
                row = recordRow;
                grid.beginRow(row + 1);
            }
            if (!full) {
                grid.cell(column, cell);
            }
        }

        private static void merged(GridBuilder grid, MergeCellsRecord record) {
            for (int i = 0; i < record.getNumAreas(); i++) {
                CellRangeAddress area = record.getAreaAt(i);
                grid.merged(new Range(area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(), area.getLastColumn()));
            }
        }
    }
}
