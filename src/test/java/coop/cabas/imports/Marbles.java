package coop.cabas.imports;

import coop.cabas.imports.FileReport.Verdict;
import coop.cabas.shared.Message;
import coop.cabas.shared.Permission;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * A small real importer for tests: files of marbles counted by day and colour ({@code day;colour;count}). Each batch
 * keeps its own rows; the last one to speak of a day and colour is believed.
 */
public class Marbles implements Importer, Permission.Catalogue {

    public static final String PERMISSION = "marbles.import";
    public static final String HEADER = "day;colour;count\n";

    private final JdbcClient jdbc;

    /** Called before each row is written, with its number from 1: tests make trouble here. */
    public volatile IntConsumer beforeRow = row -> {};

    public Marbles(JdbcClient jdbc, JdbcConnectionDetails owner) throws SQLException {
        this.jdbc = jdbc;
        try (var connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("""
                    create schema marbles;
                    grant usage on schema marbles to cabas_app;
                    create table marbles.counted (
                        written bigint generated always as identity,
                        batch_id bigint not null references imports.batch,
                        file_id bigint not null references imports.file,
                        day date not null, colour text not null, count int not null);
                    grant select, insert, delete on marbles.counted to cabas_app;
                    """);
        }
    }

    @Override
    public String source() {
        return "marbles";
    }

    @Override
    public Message title() {
        return Message.of("imports.word", "Billes");
    }

    @Override
    public String permission() {
        return PERMISSION;
    }

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(PERMISSION));
    }

    @Override
    public Plan plan(List<SourceFile> files, Progress progress) {
        var known = known();
        var rows = new ArrayList<List<Row>>();
        var reports = new ArrayList<FileReport>();
        for (int i = 0; i < files.size(); i++) {
            progress.at(i, files.size(), Message.of("imports.word", files.get(i).name()));
            var read = new ArrayList<Row>();
            reports.add(read(files.get(i), read, known));
            rows.add(read);
        }
        return new Plan() {
            @Override
            public List<FileReport> reports() {
                return reports;
            }

            @Override
            public void apply(BatchId batch, List<FileId> ids, Progress progress) {
                int written = 0;
                for (int i = 0; i < rows.size(); i++) {
                    for (var row : rows.get(i)) {
                        beforeRow.accept(++written);
                        write(batch, ids.get(i), row);
                        progress.at(written, rows.size(), Message.of("imports.word", row.colour()));
                    }
                }
            }
        };
    }

    @Override
    public void undo(BatchId batch) {
        jdbc.sql("delete from marbles.counted where batch_id = ?")
                .param(batch.value())
                .update();
    }

    @Override
    public Map<String, Object> reconciliation() {
        return Map.of(
                "marbles", known().values().stream().mapToInt(count -> count).sum());
    }

    @Override
    public List<Message> told(Map<String, Object> reconciliation) {
        return reconciliation.get("marbles") instanceof Integer count && count > 0
                ? List.of(Message.of("imports.word", count + " billes en tout"))
                : List.of();
    }

    /** How many marbles of each day and colour, written {@code 2026-11-23 red}. */
    public Map<String, Integer> known() {
        var known = new LinkedHashMap<String, Integer>();
        jdbc.sql("select day, colour, count from marbles.counted order by written")
                .query((row, n) -> known.put(row.getDate(1) + " " + row.getString(2), row.getInt(3)))
                .list();
        return known;
    }

    private void write(BatchId batch, FileId file, Row row) {
        jdbc.sql("insert into marbles.counted (batch_id, file_id, day, colour, count) values (?, ?, ?, ?, ?)")
                .params(batch.value(), file.value(), row.day(), row.colour(), row.count())
                .update();
    }

    private static FileReport read(SourceFile file, List<Row> rows, Map<String, Integer> known) {
        var text = new String(file.content(), StandardCharsets.UTF_8);
        if (!text.startsWith(HEADER)) {
            return FileReport.aside(
                    file.name(), file.sha256(), file.named(), Message.of("imports.word", "pas des billes"));
        }
        var rejects = new ArrayList<Reject>();
        var lines = text.split("\n");
        for (int i = 1; i < lines.length; i++) {
            var cells = lines[i].split(";");
            if (cells[2].matches("\\d{1,6}")) {
                rows.add(new Row(LocalDate.parse(cells[0]), cells[1], Integer.parseInt(cells[2])));
            } else {
                rejects.add(new Reject(i + 1, "count", Message.of("imports.word", cells[2] + " n’est pas un nombre")));
            }
        }
        int same = (int) rows.stream()
                .filter(row -> known.get(row.key()) instanceof Integer count && count == row.count())
                .count();
        int added =
                (int) rows.stream().filter(row -> !known.containsKey(row.key())).count();
        return new FileReport(
                file.name(),
                file.sha256(),
                "marbles",
                rows.stream().map(Row::day).min(LocalDate::compareTo).orElse(null),
                rows.stream().map(Row::day).max(LocalDate::compareTo).orElse(null),
                rows.size(),
                added,
                rows.size() - added - same,
                same,
                rejects.isEmpty() ? Verdict.READY : Verdict.REJECTED,
                rejects,
                Map.of("marbles", rows.stream().mapToInt(Row::count).sum()),
                List.of(Message.of("imports.word", "vu le " + rows.size())));
    }

    private record Row(LocalDate day, String colour, int count) {

        String key() {
            return day + " " + colour;
        }
    }
}
