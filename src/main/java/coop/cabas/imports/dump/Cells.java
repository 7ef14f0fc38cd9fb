package coop.cabas.imports.dump;

import coop.cabas.shared.Message;

import java.util.Arrays;

/** Where the values of one row are in a dump, and how each is written; filled anew for every row. */
final class Cells {

    static final byte NULL = 0;
    static final byte PLAIN = 1;
    /** In quotes, which may be doubled; backslashes mean themselves. */
    static final byte QUOTED = 2;
    /** In quotes, with backslashes. */
    static final byte ESCAPED = 3;

    static final byte HEX = 4;
    /** Between tabs, with backslashes. */
    static final byte COPIED = 5;

    int count;
    int[] from = new int[64];
    int[] to = new int[64];
    byte[] form = new byte[64];

    void add(int start, int end, byte how) {
        if (count == from.length) {
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
            form = Arrays.copyOf(form, count * 2);
        }
        from[count] = start;
        to[count] = end;
        form[count++] = how;
    }

    /** Reads the values in brackets that begin at the text's place. */
    void readTuple(SqlText text) {
        count = 0;
        text.at++;
        while (true) {
            text.skipBlank();
            readValue(text);
            text.skipBlank();
            byte c = text.here();
            text.at++;
            if (c == ')') {
                return;
            }
            if (c != ',') {
                throw new Unreadable(Message.of("imports.dump.odd"), SqlText.line(text.sql, text.at), null);
            }
        }
    }

    private void readValue(SqlText text) {
        byte c = text.here();
        if (c == '_' && text.mysql) {
            // _binary'…', _utf8mb4'…'
            text.word();
            text.skipBlank();
            c = text.here();
        }
        if (c == '\'') {
            string(text, text.mysql ? ESCAPED : QUOTED);
            return;
        }
        int start = text.at;
        if ((c == 'E' || c == 'e' || c == 'x' || c == 'X' || c == 'b' || c == 'B') && next(text) == '\'') {
            text.at++;
            string(text, c == 'E' || c == 'e' ? ESCAPED : c == 'x' || c == 'X' ? HEX : PLAIN);
            return;
        }
        if (c == '0' && next(text) == 'x') {
            text.at += 2;
            text.word();
            add(start + 2, text.at, HEX);
            return;
        }
        while (text.here() != ',' && text.here() != ')') {
            if (text.here() == '\'') {
                text.skipString(false);
            } else {
                text.at++;
            }
        }
        int end = text.at;
        while (end > start && text.sql[end - 1] <= ' ' && text.sql[end - 1] >= 0) {
            end--;
        }
        add(start, end, isNull(text.sql, start, end) ? NULL : PLAIN);
    }

    private void string(SqlText text, byte how) {
        int start = text.at + 1;
        text.skipString(how == ESCAPED);
        add(start, text.at - 1, how);
    }

    private static byte next(SqlText text) {
        return text.at + 1 < text.sql.length ? text.sql[text.at + 1] : 0;
    }

    private static boolean isNull(byte[] sql, int from, int to) {
        return to - from == 4
                && (sql[from] | 32) == 'n'
                && (sql[from + 1] | 32) == 'u'
                && (sql[from + 2] | 32) == 'l'
                && (sql[from + 3] | 32) == 'l';
    }

    /** Reads the line of COPY that begins at a place. @return where the next one begins */
    int readLine(byte[] sql, int at, int end) {
        count = 0;
        int start = at;
        int i = at;
        for (; i < end && sql[i] != '\n'; i++) {
            if (sql[i] == '\\') {
                i++;
            } else if (sql[i] == '\t') {
                copied(sql, start, i);
                start = i + 1;
            }
        }
        int last = i > start && i - 1 < end && sql[i - 1] == '\r' ? i - 1 : i;
        copied(sql, start, last);
        return i + 1;
    }

    private void copied(byte[] sql, int start, int end) {
        add(start, end, end - start == 2 && sql[start] == '\\' && sql[start + 1] == 'N' ? NULL : COPIED);
    }
}
