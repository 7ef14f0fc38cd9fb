package coop.cabas.imports.sheet;

import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.util.RKUtil;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.util.List;

/**
 * An {@code .xls} workbook (BIFF8), read record by record: cells come one after the other as they lie in the file, so
 * that neither the workbook nor a sheet is ever held in memory.
 */
final class XlsSheets implements Sheets {

    static final int BOF = 0x0809;
    static final int EOF = 0x000A;
    private static final int LABEL_SST = 0x00FD;
    private static final int LABEL = 0x0204;
    private static final int NUMBER = 0x0203;
    private static final int RK = 0x027E;
    private static final int MUL_RK = 0x00BD;
    private static final int FORMULA = 0x0006;
    private static final int BOOL_ERR = 0x0205;

    private static final int WORKSHEET = 0x0010;

    private final RecordInputStream records;
    private final List<XlsGlobals.Tab> tabs;
    private final List<@Nullable Cell> strings;
    private final RowBuilder cells = new RowBuilder();

    private int sheet = -1;
    private boolean inSheet;
    private int rowIndex = -1;
    /** Charts lie inside a sheet as books of their own; their records are not cells. */
    private int depth;

    XlsSheets(byte[] content) {
        try {
            records = new RecordInputStream(new ByteArrayInputStream(OleContainer.workbook(content)));
            var globals = XlsGlobals.read(records);
            tabs = globals.tabs();
            strings = globals.strings();
        } catch (RuntimeException e) {
            throw asUnreadable(e);
        }
    }

    @Override
    public boolean nextSheet() {
        try {
            while (inSheet) {
                skipRow();
            }
            while (records.hasNextRecord()) {
                records.nextRecord();
                boolean worksheet = records.getSid() == BOF && isWorksheet();
                boolean other = records.getSid() == BOF && !worksheet;
                boolean padding = records.getSid() == 0;
                records.readRemainder();
                if (padding) {
                    break;
                }
                if (worksheet) {
                    sheet++;
                    inSheet = true;
                    rowIndex = -1;
                    return true;
                }
                if (other) {
                    skipSubstream();
                }
            }
            if (sheet + 1 < tabs.size()) {
                throw Unreadable.damaged();
            }
            return false;
        } catch (RuntimeException e) {
            throw asUnreadable(e);
        }
    }

    private boolean isWorksheet() {
        records.readUShort();
        return records.readUShort() == WORKSHEET;
    }

    private void skipSubstream() {
        for (int open = 1; open > 0; ) {
            advance();
            if (records.getSid() == BOF) {
                open++;
            } else if (records.getSid() == EOF) {
                open--;
            }
        }
    }

    private void skipRow() {
        var unused = nextRow();
    }

    @Override
    public String sheetName() {
        return sheet >= 0 && sheet < tabs.size() ? tabs.get(sheet).name() : "";
    }

    @Override
    public boolean isHidden() {
        return sheet >= 0 && sheet < tabs.size() && tabs.get(sheet).hidden();
    }

    @Override
    public @Nullable Row nextRow() {
        if (!inSheet) {
            return null;
        }
        try {
            return readRow();
        } catch (RuntimeException e) {
            throw asUnreadable(e);
        }
    }

    /** Reads until a cell of the next row turns up, which is kept for then. */
    private @Nullable Row readRow() {
        while (true) {
            advance();
            int sid = records.getSid();
            if (sid == BOF) {
                depth++;
            } else if (sid == EOF) {
                if (depth == 0) {
                    inSheet = false;
                    records.readRemainder();
                    return rowIndex < 0 ? null : cells.build(rowIndex + 1);
                }
                depth--;
            } else if (depth == 0 && isCell(sid)) {
                int index = records.readUShort();
                var done = rowIndex >= 0 && index != rowIndex ? cells.build(rowIndex + 1) : null;
                rowIndex = index;
                readCell(sid);
                if (done != null) {
                    return done;
                }
            }
        }
    }

    private static boolean isCell(int sid) {
        return switch (sid) {
            case LABEL_SST, LABEL, NUMBER, RK, MUL_RK, FORMULA, BOOL_ERR -> true;
            default -> false;
        };
    }

    private void readCell(int sid) {
        int column = records.readUShort();
        if (sid == MUL_RK) {
            while (records.remaining() >= 8) {
                records.readUShort();
                cells.put(column++, RowBuilder.number(RKUtil.decodeNumber(records.readInt())));
            }
            return;
        }
        records.readUShort();
        switch (sid) {
            case LABEL_SST -> cells.put(column, strings.get(records.readInt()));
            case LABEL -> cells.put(column, RowBuilder.text(records.readString()));
            case NUMBER -> cells.put(column, RowBuilder.number(records.readDouble()));
            case RK -> cells.put(column, RowBuilder.number(RKUtil.decodeNumber(records.readInt())));
            case FORMULA -> cells.put(column, formula(records.readLong()));
            default -> cells.put(column, new Cell.Odd());
        }
    }

    /** Two last bytes FFFF: the value is no number. */
    private static Cell formula(long bits) {
        return RowBuilder.formula(bits >>> 48 == 0xFFFF ? Double.NaN : Double.longBitsToDouble(bits));
    }

    private void advance() {
        XlsGlobals.advance(records);
    }

    /** POI throws many kinds of exception on garbled files; all of them mean that the file is damaged. */
    private static Unreadable asUnreadable(Exception cause) {
        return cause instanceof Unreadable unreadable ? unreadable : Unreadable.damaged();
    }

    /** Nothing is held open: the file was read into memory before. */
    @Override
    public void close() {}
}
