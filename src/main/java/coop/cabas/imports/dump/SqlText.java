package coop.cabas.imports.dump;

import coop.cabas.shared.Message;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Walks through the bytes of a dump: words, names, strings, statements. Knows nothing of what they mean. */
final class SqlText {

    final byte[] sql;
    final boolean mysql;
    int at;

    SqlText(byte[] sql, boolean mysql, int from) {
        this.sql = sql;
        this.mysql = mysql;
        this.at = from;
    }

    boolean isOver() {
        return at >= sql.length;
    }

    byte here() {
        if (at >= sql.length) {
            throw cut();
        }
        return sql[at];
    }

    private byte ahead(int by) {
        return at + by < sql.length ? sql[at + by] : 0;
    }

    /** Passes over what separates: spaces, comments, and the commands of psql, which begin a line with a backslash. */
    void skipBlank() {
        while (at < sql.length) {
            byte c = sql[at];
            if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
                at++;
            } else if (c == '-' && ahead(1) == '-' || c == '#' && mysql || c == '\\' && isLineStart()) {
                skipLine();
            } else if (c == '/' && ahead(1) == '*') {
                skipComment();
            } else {
                return;
            }
        }
    }

    private boolean isLineStart() {
        return at == 0 || sql[at - 1] == '\n';
    }

    void skipLine() {
        while (at < sql.length && sql[at] != '\n') {
            at++;
        }
        at = Math.min(at + 1, sql.length);
    }

    private void skipComment() {
        for (at += 2; ; at++) {
            if (here() == '*' && ahead(1) == '/') {
                at += 2;
                return;
            }
        }
    }

    /** Letters, digits and underscores in capitals; empty when there is something else. */
    String word() {
        int start = at;
        while (at < sql.length && isWord(sql[at])) {
            at++;
        }
        return new String(sql, start, at - start, StandardCharsets.US_ASCII).toUpperCase(Locale.ROOT);
    }

    static boolean isWord(byte c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    /** A name, in quotes or not; of one with its schema, the last part. */
    String name() {
        while (true) {
            skipBlank();
            var part = part();
            if (at >= sql.length || sql[at] != '.') {
                return part;
            }
            at++;
        }
    }

    private String part() {
        byte quote = here();
        if (quote != '"' && quote != '`') {
            int start = at;
            while (at < sql.length && (isWord(sql[at]) || sql[at] < 0 || sql[at] == '$')) {
                at++;
            }
            return new String(sql, start, at - start, StandardCharsets.UTF_8);
        }
        int start = ++at;
        while (here() != quote) {
            at++;
        }
        return new String(sql, start, at++ - start, StandardCharsets.UTF_8);
    }

    /** Passes the string that begins here. @param escapes whether a backslash hides the quote after it */
    void skipString(boolean escapes) {
        byte quote = here();
        at++;
        while (true) {
            byte c = here();
            if (c == '\\' && escapes) {
                at += 2;
            } else if (c == quote) {
                at++;
                if (at >= sql.length || sql[at] != quote) {
                    return;
                }
                at++;
            } else {
                at++;
            }
        }
    }

    /** Goes behind the semicolon that ends the statement. */
    void skipStatement() {
        while (true) {
            byte c = here();
            if (c == ';') {
                at++;
                return;
            } else if (c == '\'' || c == '"' || c == '`') {
                skipString(c == '\'' && (mysql || isEscaped()));
            } else if (c == '-' && ahead(1) == '-') {
                skipLine();
            } else if (c == '/' && ahead(1) == '*') {
                skipComment();
            } else if (c == '$' && !mysql) {
                skipDollars();
            } else {
                at++;
            }
        }
    }

    /** Whether the string here is one of PostgreSQL's {@code E'…'}. */
    boolean isEscaped() {
        return at > 0 && (sql[at - 1] == 'E' || sql[at - 1] == 'e') && (at < 2 || !isWord(sql[at - 2]));
    }

    /** {@code $body$ … $body$}, in which anything may stand. */
    private void skipDollars() {
        int end = at + 1;
        while (end < sql.length && isWord(sql[end])) {
            end++;
        }
        if (end >= sql.length || sql[end] != '$') {
            at++;
            return;
        }
        int length = end + 1 - at;
        int start = at;
        for (at = end + 1; ; at++) {
            if (at + length > sql.length) {
                throw cut();
            }
            if (java.util.Arrays.equals(sql, start, start + length, sql, at, at + length)) {
                at += length;
                return;
            }
        }
    }

    /** The file ends where it should not. */
    Unreadable cut() {
        return new Unreadable(Message.of("imports.dump.cut"), line(sql, sql.length - 1), null);
    }

    static int line(byte[] sql, int at) {
        int line = 1;
        for (int i = 0; i < Math.min(at, sql.length); i++) {
            if (sql[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
