package coop.cabas.imports.command;

import coop.cabas.imports.FileReport;
import coop.cabas.imports.Handed;
import coop.cabas.imports.Hash;
import coop.cabas.imports.Limits;
import coop.cabas.imports.SheetName;
import coop.cabas.imports.SourceFile;
import coop.cabas.shared.FileName;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import org.springframework.core.io.FileSystemResource;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Files named on the command line, and those that lie in folders named there. */
final class PathFiles {

    private final Limits limits;
    private final List<Found> found = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    private record Found(Path path, boolean named) {}

    private PathFiles(Limits limits) {
        this.limits = limits;
    }

    /** @throws Refused when a path is not there, or when it is all too much to be read at once */
    static List<Handed> read(List<String> paths, Limits limits) {
        var files = new PathFiles(limits);
        paths.forEach(files::find);
        return files.read();
    }

    private void find(String given) {
        var path = path(given);
        if (Files.isDirectory(path)) {
            walk(path).forEach(file -> add(file, false));
        } else {
            add(path, true);
        }
    }

    private static Path path(String given) {
        try {
            var path = Path.of(given);
            if (!given.isBlank() && Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException neverAPath) {
            // told below
        }
        throw new Refused("imports.command.noSuchPath", given);
    }

    /** Everything that is not hidden, in the order of names; links to other folders are not followed. */
    private static Set<Path> walk(Path folder) {
        var files = new TreeSet<Path>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes facts) throws IOException {
                    return inner.equals(folder) || !Files.isHidden(inner)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
                    if (!Files.isHidden(file) && !Files.isDirectory(file)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException locked) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new Refused("imports.command.unreadableFolder", folder.toString());
        }
        return files;
    }

    /** The same file named twice, or named and lying in a folder also named, counts once. */
    private void add(Path file, boolean named) {
        if (seen.add(file.toAbsolutePath().normalize())) {
            found.add(new Found(file, named));
        }
    }

    private List<Handed> read() {
        if (found.isEmpty()) {
            throw new Refused("imports.command.emptyFolder");
        }
        if (found.size() > limits.maxFiles()) {
            throw new Refused(limits.tooMany(found.size()));
        }
        long total = 0;
        var files = new ArrayList<Handed>();
        for (var each : found) {
            var handed = read(each);
            files.add(handed);
            if (handed instanceof Handed.Readable readable) {
                total += readable.file().content().length;
            }
            if (total > limits.maxTotalSize().toBytes()) {
                throw new Refused(limits.tooMuch());
            }
        }
        return files;
    }

    private Handed read(Found file) {
        var name = FileName.clean(file.path.toString());
        try {
            if (!Files.isRegularFile(file.path)) {
                return unreadable(name, 0, "", file.named, Message.of("imports.file.notAFile"));
            }
            long size = Files.size(file.path);
            if (size > limits.maxFileSize().toBytes()) {
                var hash = Hash.of(new FileSystemResource(file.path));
                return unreadable(name, size, hash, file.named, limits.tooLarge(name));
            }
            var content = Files.readAllBytes(file.path);
            return new Handed.Readable(new SourceFile(name, content, Hash.of(content), file.named));
        } catch (IOException locked) {
            return unreadable(name, 0, "", file.named, Message.of("imports.file.unreadable"));
        }
    }

    private static Handed unreadable(String name, long size, String hash, boolean named, Message reason) {
        return new Handed.Unreadable(FileReport.aside(name, hash, named || SheetName.isSheet(name), reason), size);
    }
}
