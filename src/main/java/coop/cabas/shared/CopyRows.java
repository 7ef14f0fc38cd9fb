package coop.cabas.shared;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;

/** Rows gathered to be written at once with PostgreSQL's COPY, the fastest way in. */
public final class CopyRows {

    private final StringBuilder text = new StringBuilder(1 << 16);

    /** Adds a row; what PostgreSQL holds in no text, the character zero, is left out. */
    public void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(values[i]);
        }
        text.append('\n');
    }

    /**
     * Writes them in the connection's transaction, and forgets them.
     *
     * @param target table and columns, in the order of the values
     */
    public void into(Connection connection, String target) throws SQLException {
        if (text.isEmpty()) {
            return;
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + target + " from stdin", new StringReader(text.toString()));
        } catch (IOException e) {
            throw new SQLException(e);
        }
        text.setLength(0);
    }

    /** Characters gathered so far, to know when it is time to write them. */
    public int size() {
        return text.length();
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case BigDecimal number -> text.append(number.toPlainString());
            case String string -> escape(string);
            default -> text.append(value);
        }
    }

    private void escape(String string) {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case 0 -> {
                    // left out
                }
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
