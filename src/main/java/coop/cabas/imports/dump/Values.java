package coop.cabas.imports.dump;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Turns values as a dump writes them into the bytes that they mean. */
final class Values {

    private Values() {}

    static byte[] bytes(byte[] sql, int from, int to, byte form) {
        return switch (form) {
            case Cells.QUOTED -> unquoted(sql, from, to);
            case Cells.ESCAPED -> unescaped(sql, from, to, true);
            case Cells.COPIED -> unescaped(sql, from, to, false);
            case Cells.HEX -> hex(sql, from, to);
            default -> Arrays.copyOfRange(sql, from, to);
        };
    }

    /** PostgreSQL writes bytes as text: {@code \x8950…}. */
    static byte[] unwrapped(byte[] bytes) {
        return bytes.length >= 2 && bytes[0] == '\\' && bytes[1] == 'x' ? hex(bytes, 2, bytes.length) : bytes;
    }

    private static byte[] unquoted(byte[] sql, int from, int to) {
        if (!has(sql, from, to, (byte) '\'')) {
            return Arrays.copyOfRange(sql, from, to);
        }
        var out = new ByteArrayOutputStream(to - from);
        for (int i = from; i < to; i++) {
            out.write(sql[i]);
            if (sql[i] == '\'') {
                i++;
            }
        }
        return out.toByteArray();
    }

    private static byte[] unescaped(byte[] sql, int from, int to, boolean quoted) {
        if (!has(sql, from, to, (byte) '\\') && !(quoted && has(sql, from, to, (byte) '\''))) {
            return Arrays.copyOfRange(sql, from, to);
        }
        var out = new ByteArrayOutputStream(to - from);
        int i = from;
        while (i < to) {
            byte c = sql[i];
            if (c == '\'' && quoted) {
                out.write(c);
                i += 2;
            } else if (c == '\\' && i + 1 < to) {
                i = escape(sql, i + 1, to, quoted, out);
            } else {
                out.write(c);
                i++;
            }
        }
        return out.toByteArray();
    }

    /** @return where it goes on */
    private static int escape(byte[] sql, int at, int to, boolean quoted, ByteArrayOutputStream out) {
        byte c = sql[at];
        if (!quoted && c >= '0' && c <= '7') {
            int value = 0;
            int i = at;
            for (; i < to && i < at + 3 && sql[i] >= '0' && sql[i] <= '7'; i++) {
                value = value * 8 + sql[i] - '0';
            }
            out.write(value);
            return i;
        }
        switch (c) {
            case 'n' -> out.write('\n');
            case 'r' -> out.write('\r');
            case 't' -> out.write('\t');
            case 'b' -> out.write('\b');
            case 'f' -> out.write(quoted ? 'f' : '\f');
            case 'v' -> out.write(quoted ? 'v' : 0x0B);
            case '0' -> out.write(0);
            case 'Z' -> out.write(quoted ? 0x1A : 'Z');
            default -> out.write(c);
        }
        return at + 1;
    }

    private static boolean has(byte[] sql, int from, int to, byte wanted) {
        for (int i = from; i < to; i++) {
            if (sql[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    /** An odd digit at the end, or what is none, is left out: the picture will then be none. */
    private static byte[] hex(byte[] sql, int from, int to) {
        var bytes = new byte[Math.max(0, (to - from) / 2)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (digit(sql[from + 2 * i]) << 4 | digit(sql[from + 2 * i + 1]));
        }
        return bytes;
    }

    private static int digit(byte c) {
        return Math.max(0, Character.digit(c, 16));
    }
}
