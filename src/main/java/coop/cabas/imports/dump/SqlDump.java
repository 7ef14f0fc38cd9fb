package coop.cabas.imports.dump;

import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A plain dump of PostgreSQL ({@code pg_dump}) or of MySQL or MariaDB ({@code mysqldump}, {@code mariadb-dump}), in their
 * COPY or INSERT forms. Rows are read where they are, each time they are asked for: a dump takes no more memory than
 * its bytes.
 */
public final class SqlDump implements Tables {

    /** Longer values are no text that anybody wrote. */
    public static final int LONGEST_TEXT = 1 << 20;

    private final byte[] sql;
    private final Outline outline;

    private SqlDump(byte[] sql, Outline outline) {
        this.sql = sql;
        this.outline = outline;
    }

    /** @throws Unreadable when it is no dump, ends in the middle, or is written in an encoding that is none */
    public static SqlDump of(byte[] sql) {
        return new SqlDump(sql, Outline.of(sql));
    }

    @Override
    public Set<String> names() {
        return outline.tables();
    }

    @Override
    public List<String> columns(String table) {
        return outline.columns(table);
    }

    @Override
    public void each(String table, Consumer<Row> use) {
        for (var section : outline.sections(table)) {
            var row = new DumpRow(section);
            if (section.copied()) {
                for (int at = section.from(); at < section.to(); ) {
                    row.start = at;
                    at = row.cells.readLine(sql, at, section.to());
                    row.check();
                    use.accept(row);
                }
            } else {
                var text = new SqlText(sql, outline.isMysql(), section.from());
                for (text.skipBlank(); text.at < section.to(); text.skipBlank()) {
                    if (text.here() != '(') {
                        text.at++;
                        continue;
                    }
                    row.start = text.at;
                    row.cells.readTuple(text);
                    row.check();
                    use.accept(row);
                }
            }
        }
    }

    private final class DumpRow implements Row {

        private final Section section;
        private final Map<String, Integer> places = new HashMap<>();
        private final Cells cells = new Cells();
        private int start;

        DumpRow(Section section) {
            this.section = section;
            for (int i = 0; i < section.columns().size(); i++) {
                places.put(section.columns().get(i), i);
            }
        }

        void check() {
            if (cells.count != section.columns().size()) {
                throw new Unreadable(
                        Message.of(
                                "imports.dump.width",
                                section.table(),
                                cells.count,
                                section.columns().size()),
                        line(),
                        null);
            }
        }

        @Override
        public String table() {
            return section.table();
        }

        @Override
        public int line() {
            return SqlText.line(sql, start);
        }

        @Override
        public boolean has(String column) {
            return places.containsKey(column);
        }

        @Override
        public @Nullable String text(String column) {
            var place = places.get(column);
            if (place == null || cells.form[place] == Cells.NULL) {
                return null;
            }
            if (cells.to[place] - cells.from[place] > LONGEST_TEXT) {
                throw new Unreadable(
                        Message.of("imports.dump.longCell", section.table(), LONGEST_TEXT >> 10), line(), column);
            }
            var bytes = Values.bytes(sql, cells.from[place], cells.to[place], cells.form[place]);
            var text = new String(bytes, outline.charset());
            if (text.indexOf('\uFFFD') >= 0) {
                mustBeText(bytes, column);
            }
            return text;
        }

        @Override
        public byte @Nullable [] bytes(String column) {
            var place = places.get(column);
            return place == null || cells.form[place] == Cells.NULL
                    ? null
                    : Values.unwrapped(Values.bytes(sql, cells.from[place], cells.to[place], cells.form[place]));
        }

        private void mustBeText(byte[] bytes, String column) {
            try {
                var unused = outline.charset().newDecoder().decode(ByteBuffer.wrap(bytes));
            } catch (CharacterCodingException notText) {
                throw new Unreadable(
                        Message.of(
                                "imports.dump.encoding",
                                section.table(),
                                outline.charset().name()),
                        line(),
                        column);
            }
        }
    }
}
