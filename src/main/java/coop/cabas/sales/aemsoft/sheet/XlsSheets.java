package coop.cabas.sales.aemsoft.sheet;

import coop.cabas.shared.Message;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An {@code .xls} workbook (BIFF8), read record by record: cells come one after the other as they lie in the file, so
 * that neither the workbook nor a sheet is ever held in memory.
 */
final class XlsSheets implements Sheets {

    private static final int BOF = 0x0809;
    private static final int EOF = 0x000A;
    private static final int BOUND_SHEET = 0x0085;
    private static final int DATE_MODE = 0x0022;
    private static final int FILE_PASS = 0x002F;
    private static final int SST = 0x00FC;
    private static final int CONTINUE = 0x003C;
    private static final int LABEL_SST = 0x00FD;
    private static final int LABEL = 0x0204;
    private static final int NUMBER = 0x0203;
    private static final int RK = 0x027E;
    private static final int MUL_RK = 0x00BD;
    private static final int FORMULA = 0x0006;
    private static final int BOOL_ERR = 0x0205;

    private static final int BIFF8 = 0x0600;
    private static final int WORKSHEET = 0x0010;

    private final POIFSFileSystem container;
    private final RecordInputStream records;
    private final List<String> names = new ArrayList<>();
    private final List<@Nullable Cell> strings = new ArrayList<>();
    private final RowBuilder cells = new RowBuilder();

    private int sheet = -1;
    private boolean inSheet;
    private int rowIndex = -1;
    /** Charts lie inside a sheet as books of their own; their records are not cells. */
    private int depth;

    XlsSheets(byte[] content) {
        container = OleContainer.open(content);
        try {
            records = new RecordInputStream(container.createDocumentInputStream("Workbook"));
            readGlobals();
        } catch (IOException | RuntimeException e) {
            close();
            throw asUnreadable(e);
        }
    }

    private void readGlobals() {
        advance();
        if (records.getSid() != BOF || records.readUShort() != BIFF8) {
            throw Unreadable.because(Message.of("sales.aemsoft.file.oldExcel"));
        }
        while (true) {
            advance();
            switch (records.getSid()) {
                case FILE_PASS -> throw Unreadable.because(Message.of("sales.aemsoft.file.locked"));
                case DATE_MODE -> requireCalendar1900(records.readUShort());
                case BOUND_SHEET -> readName();
                case SST -> readStrings();
                case EOF -> {
                    return;
                }
                default -> {}
            }
        }
    }

    private static void requireCalendar1900(int mode) {
        if (mode != 0) {
            throw Unreadable.because(Message.of("sales.aemsoft.file.calendar1904"));
        }
    }

    private void readName() {
        records.readInt();
        records.readByte();
        int type = records.readUByte();
        int length = records.readUByte();
        boolean wide = (records.readByte() & 1) != 0;
        var name = wide ? records.readUnicodeLEString(length) : records.readCompressedUnicode(length);
        if (type == 0) {
            names.add(name);
        }
    }

    /** The announced number of strings is not trusted: reading stops where the data stop. */
    private void readStrings() {
        records.readInt();
        int announced = records.readInt();
        while (strings.size() < announced && hasMoreStrings()) {
            strings.add(RowBuilder.text(new UnicodeString(records).getString()));
            Unreadable.ifTooMany(strings.size());
        }
        if (strings.size() != announced) {
            throw Unreadable.damaged();
        }
    }

    /** A record holds 8 KB; strings go on in others. */
    private boolean hasMoreStrings() {
        return records.remaining() > 0 || records.hasNextRecord() && records.getNextSid() == CONTINUE;
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
            if (sheet + 1 < names.size()) {
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
        return sheet >= 0 && sheet < names.size() ? names.get(sheet) : "";
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
        if (records.remaining() > 0) {
            records.readRemainder();
        }
        if (!records.hasNextRecord()) {
            throw Unreadable.damaged();
        }
        records.nextRecord();
    }

    /** POI throws many kinds of exception on garbled files; all of them mean that the file is damaged. */
    private static Unreadable asUnreadable(Exception cause) {
        return cause instanceof Unreadable unreadable ? unreadable : Unreadable.damaged();
    }

    @Override
    public void close() {
        try {
            container.close();
        } catch (IOException e) {
            throw Unreadable.damaged();
        }
    }
}
