package coop.cabas.privacy;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What every module says of every column it keeps: {@code personal/<schema>.csv}, one line for columns of a table that are
 * alike, their names separated by blanks.
 *
 * <p>The cells: table, columns, {@link Concerned}, {@link Category}, {@link Purpose}, {@link Retention}, {@link Erasure},
 * how the archive of a person holds them (empty for as it is, {@code no}, {@code file} for the number of an attached
 * document), and on the first line of a table the {@link Tie}s to the person. Cells after {@code none} are empty.
 */
@Component
public class Declarations {

    private static final int CELLS = 9;

    private final List<DeclaredTable> tables;

    public Declarations() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:personal/*.csv");
            var all = new ArrayList<DeclaredTable>();
            for (var file : files) {
                all.addAll(read(file));
            }
            all.sort(Comparator.comparing(DeclaredTable::name));
            tables = List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every table of every module, by name. */
    public List<DeclaredTable> tables() {
        return tables;
    }

    /** Those whose rows can be tied to a person, by name. */
    public List<DeclaredTable> tied() {
        return tables.stream().filter(table -> !table.ties().isEmpty()).toList();
    }

    /** @param name with its schema: {@code members.email} */
    public Optional<DeclaredTable> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    private static List<DeclaredTable> read(Resource file) throws IOException {
        var schema = Objects.requireNonNull(file.getFilename()).replace(".csv", "");
        var columns = new LinkedHashMap<String, List<DeclaredColumn>>();
        var ties = new LinkedHashMap<String, List<Tie>>();
        var lines = file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        for (var line : lines.subList(1, lines.size())) {
            if (line.isBlank()) {
                continue;
            }
            var cells = line.split(",", -1);
            if (cells.length != CELLS) {
                throw new IllegalStateException(
                        "personal/%s.csv: %d cells are expected: %s".formatted(schema, CELLS, line));
            }
            var known = columns.computeIfAbsent(cells[0], table -> new ArrayList<>());
            for (var name : cells[1].split(" +")) {
                known.add(column(name, cells));
            }
            if (!cells[8].isEmpty()) {
                ties.put(cells[0], Tie.all(cells[8]));
            }
        }
        return columns.entrySet().stream()
                .map(table -> new DeclaredTable(
                        schema + "." + table.getKey(), table.getValue(), ties.getOrDefault(table.getKey(), List.of())))
                .toList();
    }

    private static DeclaredColumn column(String name, String[] cells) {
        if (cells[2].equals("none")) {
            return DeclaredColumn.ofNobody(name);
        }
        return new DeclaredColumn(
                name,
                Concerned.valueOf(cells[2].toUpperCase(java.util.Locale.ROOT)),
                Category.valueOf(cells[3].toUpperCase(java.util.Locale.ROOT)),
                Purpose.valueOf(cells[4]),
                Retention.valueOf(cells[5]),
                Erasure.of(cells[6]),
                cells[7].equals("no"),
                cells[7].equals("file"));
    }
}
