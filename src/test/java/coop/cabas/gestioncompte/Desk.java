package coop.cabas.gestioncompte;

import coop.cabas.audit.Actor;
import coop.cabas.imports.BatchId;
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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Hands files in and takes batches back, as the command would. */
@Component
class Desk {

    static final Path FOLDER = Path.of("../shared/data/shifts");

    private static final Actor CHLOE = new Actor(null, "Chloé");

    private final Imports imports;
    private final GestionCompteImporter importer;
    private final JdbcClient jdbc;

    Desk(Imports imports, GestionCompteImporter importer, JdbcClient jdbc) {
        this.imports = imports;
        this.importer = importer;
        this.jdbc = jdbc;
    }

    Outcome tryOut(SourceFile... files) {
        return imports.run(importer, handed(files), CHLOE, false);
    }

    Outcome apply(SourceFile... files) {
        return imports.run(importer, handed(files), CHLOE, true);
    }

    void undo(BatchId batch) {
        imports.undo(batch, CHLOE);
    }

    /** The last first, as it must be. */
    void undoAll() {
        jdbc.sql("select batch from gestioncompte.run where not undone order by batch desc")
                .query(Long.class)
                .list()
                .forEach(batch -> undo(new BatchId(batch)));
    }

    private static List<Handed> handed(SourceFile... files) {
        return Arrays.stream(files).<Handed>map(Handed.Readable::new).toList();
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

    static SourceFile dump(String sql) {
        return file("gestion-compte.sql", sql);
    }

    static String small() {
        try (var in = Objects.requireNonNull(Desk.class.getResourceAsStream("/gestioncompte/small.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String real(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String why(Outcome outcome) {
        var told = new StringBuilder();
        outcome.files()
                .forEach(report -> report.rejected()
                        .forEach(reject -> told.append(report.name())
                                .append(' ')
                                .append(reject)
                                .append('\n')));
        return told.toString();
    }
}
