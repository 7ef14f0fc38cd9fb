package coop.cabas.sales.aemsoft;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coop.cabas.imports.SourceFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Real exports of a food coop, which lie beside the project and not in it: they are not ours to publish. */
final class RealFiles {

    static final Path FOLDER = Path.of("../shared/data/aemsoft");

    /** A day after all these files. */
    static final LocalDate TODAY = LocalDate.of(2021, 6, 1);

    private RealFiles() {}

    static void assumePresent() {
        assumeTrue(Files.exists(FOLDER.resolve("expected.json")), "the real till exports are not on this machine");
    }

    static JsonNode expected() {
        return JsonMapper.shared().readTree(FOLDER.resolve("expected.json").toFile());
    }

    static TillFile read(String path) {
        return new TillFiles(TODAY, name -> "key of " + name.length()).read(source(FOLDER.resolve(path)));
    }

    static <T extends ReadableFile> T read(String path, Class<T> kind) {
        return kind.cast(read(path));
    }

    static List<Path> all() {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceFile source(Path file) {
        try {
            return new SourceFile(file.getFileName().toString(), Files.readAllBytes(file), "", false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
