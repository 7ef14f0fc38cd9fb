package coop.cabas.galette;

import coop.cabas.audit.Actor;
import coop.cabas.imports.BatchId;
import coop.cabas.imports.FileReport;
import coop.cabas.imports.Handed;
import coop.cabas.imports.Hash;
import coop.cabas.imports.Imports;
import coop.cabas.imports.Outcome;
import coop.cabas.imports.SourceFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Hands files in and takes batches back, as the command would. */
@Component
class Counter {

    static final Path FOLDER = Path.of("../shared/data/members");

    private static final Actor CHLOE = new Actor(null, "Chloé");

    private final Imports imports;
    private final GaletteImporter importer;
    private final JdbcClient jdbc;

    Counter(Imports imports, GaletteImporter importer, JdbcClient jdbc) {
        this.imports = imports;
        this.importer = importer;
        this.jdbc = jdbc;
    }

    Outcome tryOut(List<SourceFile> files) {
        return imports.run(importer, handed(files), CHLOE, false);
    }

    Outcome apply(List<SourceFile> files) {
        return imports.run(importer, handed(files), CHLOE, true);
    }

    void undo(BatchId batch) {
        imports.undo(batch, CHLOE);
    }

    /** The last first, as it must be. */
    void undoAll() {
        jdbc.sql("select batch from galette.run where not undone order by batch desc")
                .query(Long.class)
                .list()
                .forEach(batch -> undo(new BatchId(batch)));
    }

    private static List<Handed> handed(List<SourceFile> files) {
        return files.stream().<Handed>map(Handed.Readable::new).toList();
    }

    /** Rows of a query, a line each. */
    List<String> list(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    void change(String sql) {
        jdbc.sql(sql).update();
    }

    static SourceFile file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static SourceFile file(String name, byte[] content) {
        return new SourceFile(name, content, Hash.of(content), true);
    }

    static List<SourceFile> real(String... paths) {
        var files = new ArrayList<SourceFile>();
        Arrays.stream(paths).forEach(path -> {
            try (var found = Files.walk(FOLDER.resolve(path))) {
                found.filter(Files::isRegularFile)
                        .sorted()
                        .forEach(file -> files.add(read(file, Files.isRegularFile(FOLDER.resolve(path)))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return files;
    }

    private static SourceFile read(Path file, boolean named) {
        try {
            var content = Files.readAllBytes(file);
            return new SourceFile(file.getFileName().toString(), content, Hash.of(content), named);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String why(Outcome outcome) {
        var told = new StringBuilder();
        for (FileReport report : outcome.files()) {
            report.rejected()
                    .forEach(reject -> told.append(report.name())
                            .append(' ')
                            .append(reject)
                            .append('\n'));
        }
        return told.toString();
    }
}
