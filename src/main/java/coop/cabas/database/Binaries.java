package coop.cabas.database;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;

/** PostgreSQL's programs for this machine, unpacked once from the archive on the class path. */
record Binaries(Path folder) {

    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Unpacks below {@code parent} when needed: into a folder of another name first, so that a half-unpacked one is never used. */
    static Binaries unpackedIn(Path parent) {
        try {
            URLConnection archive = archive().openConnection();
            Path folder = parent.resolve("programs-" + archive.getContentLengthLong());
            if (!Files.exists(folder)) {
                Path half = Files.createTempDirectory(parent, "unpacking");
                try (InputStream content = archive.getInputStream()) {
                    unpack(content, half);
                }
                Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return new Binaries(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL archive() {
        URL archive = Binaries.class.getResource("/postgres-linux-" + architecture() + ".txz");
        if (archive == null || !System.getProperty("os.name").equals("Linux")) {
            String machine = System.getProperty("os.name") + ", " + System.getProperty("os.arch");
            throw new StartRefused("database.noBinaries", machine);
        }
        return archive;
    }

    private static String architecture() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("Entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    Files.setPosixFilePermissions(target, (entry.getMode() & 0100) != 0 ? PROGRAM : FILE);
                }
            }
        }
    }

    /** Deletes the programs of other versions; only when no server may be running from them. */
    void forgetOthers() {
        try (var others = Files.list(folder.getParent())) {
            for (Path other : others.toList()) {
                String name = other.getFileName().toString();
                if (!other.equals(folder) && (name.startsWith("programs-") || name.startsWith("unpacking"))) {
                    FileSystemUtils.deleteRecursively(other);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
