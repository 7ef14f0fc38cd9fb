package coop.cabas.galette.csv;

import coop.cabas.imports.dump.Row;
import coop.cabas.imports.dump.Tables;
import coop.cabas.imports.dump.Unreadable;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Galette's export of its tables: raw names and codes, NULL written as nothing. */
public final class CsvTables implements Tables {

    private static final int LONGEST = 1 << 20;

    private final Map<String, CsvFile> files = new LinkedHashMap<>();

    public CsvTables(List<CsvFile> tables) {
        tables.forEach(file -> files.put(file.table(), file));
    }

    @Override
    public Set<String> names() {
        return files.keySet();
    }

    @Override
    public List<String> columns(String table) {
        var file = files.get(table);
        return file == null ? List.of() : file.header();
    }

    @Override
    public void each(String table, Consumer<Row> use) {
        var file = files.get(table);
        if (file == null) {
            return;
        }
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < file.header().size(); i++) {
            places.put(file.header().get(i), i);
        }
        file.each(line -> use.accept(new CsvRow(table, places, line)));
    }

    private record CsvRow(String table, Map<String, Integer> places, CsvFile.Line read) implements Row {

        @Override
        public int line() {
            return read.number();
        }

        @Override
        public boolean has(String column) {
            return places.containsKey(column);
        }

        @Override
        public @Nullable String text(String column) {
            var place = places.get(column);
            if (place == null) {
                return null;
            }
            var cell = read.cells().get(place);
            if (cell.length() > LONGEST) {
                throw new Unreadable(Message.of("imports.dump.longCell", table, LONGEST >> 10), line(), column);
            }
            return cell.isEmpty() ? null : cell;
        }

        @Override
        public byte @Nullable [] bytes(String column) {
            var text = text(column);
            return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
