package coop.cabas.imports.sheet;

import coop.cabas.shared.Message;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What an {@code .xls} workbook holds before its first sheet.
 *
 * @param tabs its worksheets
 * @param strings the words that cells refer to by number
 */
record XlsGlobals(List<Tab> tabs, List<@Nullable Cell> strings) {

    private static final int BOUND_SHEET = 0x0085;
    private static final int DATE_MODE = 0x0022;
    private static final int FILE_PASS = 0x002F;
    private static final int SST = 0x00FC;
    private static final int CONTINUE = 0x003C;
    private static final int BIFF8 = 0x0600;

    /**
     * A worksheet as the workbook lists it.
     *
     * @param hidden whether it is kept out of sight
     */
    record Tab(String name, boolean hidden) {}

    static XlsGlobals read(RecordInputStream records) {
        var globals = new XlsGlobals(new ArrayList<>(), new ArrayList<>());
        advance(records);
        if (records.getSid() != XlsSheets.BOF || records.readUShort() != BIFF8) {
            throw Unreadable.because(Message.of("imports.sheet.oldExcel"));
        }
        while (true) {
            advance(records);
            switch (records.getSid()) {
                case FILE_PASS -> throw Unreadable.because(Message.of("imports.sheet.locked"));
                case DATE_MODE -> requireCalendar1900(records.readUShort());
                case BOUND_SHEET -> globals.readTab(records);
                case SST -> globals.readStrings(records);
                case XlsSheets.EOF -> {
                    return globals;
                }
                default -> {}
            }
        }
    }

    private static void requireCalendar1900(int mode) {
        if (mode != 0) {
            throw Unreadable.because(Message.of("imports.sheet.calendar1904"));
        }
    }

    private void readTab(RecordInputStream records) {
        records.readInt();
        boolean hidden = (records.readUByte() & 3) != 0;
        int type = records.readUByte();
        int length = records.readUByte();
        boolean wide = (records.readByte() & 1) != 0;
        var name = wide ? records.readUnicodeLEString(length) : records.readCompressedUnicode(length);
        if (type == 0) {
            tabs.add(new Tab(name, hidden));
        }
    }

    /** The announced number of strings is not trusted: reading stops where the data stop. */
    private void readStrings(RecordInputStream records) {
        records.readInt();
        int announced = records.readInt();
        while (strings.size() < announced && hasMore(records)) {
            strings.add(RowBuilder.text(new UnicodeString(records).getString()));
            Unreadable.ifTooMany(strings.size());
        }
        if (strings.size() != announced) {
            throw Unreadable.damaged();
        }
    }

    /** A record holds 8 KB; strings go on in others. */
    private static boolean hasMore(RecordInputStream records) {
        return records.remaining() > 0 || records.hasNextRecord() && records.getNextSid() == CONTINUE;
    }

    /** Goes to the next record, where the workbook cannot end yet. */
    static void advance(RecordInputStream records) {
        if (records.remaining() > 0) {
            records.readRemainder();
        }
        if (!records.hasNextRecord()) {
            throw Unreadable.damaged();
        }
        records.nextRecord();
    }
}
