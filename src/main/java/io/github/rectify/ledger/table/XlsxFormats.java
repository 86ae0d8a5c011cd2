package io.github.rectify.ledger.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** The number formats of a workbook, each looked up once. */
final class XlsxFormats {

    private final List<Format> formats = new ArrayList<>();
    private final boolean date1904;

    private record Format(int index, @Nullable String text) {
    }

    XlsxFormats(@Nullable StylesTable styles, boolean date1904) {
        this.date1904 = date1904;
        for (int i = 0; styles != null && i < styles.getNumCellStyles(); i++) {
            XSSFCellStyle style = styles.getStyleAt(i);
            formats.add(new Format(style.getDataFormat(), style.getDataFormatString()));
        }
    }

    Cell cell(double value, int style) {
        Format format = style >= 0 && style < formats.size() ? formats.get(style) : new Format(0, null);
        return Numbers.cell(value, format.index(), format.text(), date1904);
    }
}
