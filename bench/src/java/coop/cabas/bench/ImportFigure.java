package coop.cabas.bench;

import coop.cabas.audit.Actor;
import coop.cabas.imports.Handed;
import coop.cabas.imports.Importer;
import coop.cabas.imports.Imports;
import coop.cabas.imports.SourceFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.WorkbookFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * Importing a whole folder of the till's files into an empty database, beside Apache POI reading every cell of the same
 * workbooks. Both in this very program, in turn, warmed up alike; each import in a fresh database.
 */
final class ImportFigure implements Figure {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Row> measure(Workshop workshop) throws Exception {
        var files = read(workshop.files());
        var poi = new Samples();
        var imported = new Samples();
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            var alone = new Samples();
            alone.time(() -> poiAlone(files));
            var ours = importInto(workshop.fresh("import"), files);
            workshop.drop("import");
            if (i >= 0) {
                poi.add(alone.median());
                imported.add(ours);
            }
        }
        return List.of(Row.atMost(
                "Import of %s, %d files, database included"
                        .formatted(workshop.files().getFileName(), files.size()),
                Row.number(imported.median() / 1000) + " s",
                "POI alone " + Row.number(poi.median() / 1000) + " s",
                imported.median() / poi.median(),
                2));
    }

    /** @return milliseconds, from bytes in memory to committed rows */
    private static double importInto(Database database, List<SourceFile> files) throws Exception {
        try (var cabas = Inside.start(database)) {
            var importer = cabas.getBeansOfType(Importer.class).values().stream()
                    .filter(each -> each.source().equals("aemsoft"))
                    .findFirst()
                    .orElseThrow();
            var handed = files.stream()
                    .<Handed>map(file -> new Handed.Readable(file))
                    .toList();
            var time = new Samples();
            time.time(() -> {
                var outcome = cabas.getBean(Imports.class).run(importer, handed, new Actor(null, "bench"), true);
                if (!outcome.isApplied()) {
                    throw new IllegalStateException("Not imported: " + outcome.files());
                }
            });
            return time.median();
        }
    }

    private static void poiAlone(List<SourceFile> files) throws IOException {
        for (var file : files) {
            if (file.name().endsWith(".xls") || file.name().endsWith(".xlsx")) {
                try (var book = WorkbookFactory.create(new java.io.ByteArrayInputStream(file.content()))) {
                    book.forEach(sheet -> sheet.forEach(row -> row.forEach(ImportFigure::look)));
                }
            }
        }
    }

    private static void look(Cell cell) {
        switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> cell.getNumericCellValue();
            default -> cell.getAddress();
        }
    }

    private static List<SourceFile> read(Path folder) throws Exception {
        try (var paths = Files.walk(folder)) {
            var sha = MessageDigest.getInstance("SHA-256");
            return paths.filter(Files::isRegularFile)
                    .sorted()
                    .map(path -> source(path, sha))
                    .toList();
        }
    }

    private static SourceFile source(Path path, MessageDigest sha) {
        try {
            var content = Files.readAllBytes(path);
            return new SourceFile(
                    path.getFileName().toString(), content, HexFormat.of().formatHex(sha.digest(content)), false);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
