package coop.cabas.imports.dump;

import coop.cabas.imports.SourceFile;
import coop.cabas.shared.FileName;
import coop.cabas.shared.Message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/** What is in the files handed in: those that are compressed are opened, within bounds. */
public final class Unpacked {

    private static final int MOST_ENTRIES = 20_000;

    /** @param from place of the file that it came in */
    public record Piece(int from, String name, byte[] content) {}

    private long left;

    /** @param most bytes that all may hold together once unpacked */
    public Unpacked(long most) {
        left = most;
    }

    /** @throws Unreadable when it swells beyond reason, or is damaged */
    public List<Piece> open(int place, SourceFile file) {
        var content = file.content();
        try {
            if (startsWith(content, 0x1F, 0x8B)) {
                var name = file.name().replaceFirst("(?i)\\.gz$", "");
                return List.of(new Piece(place, name, read(new GZIPInputStream(new ByteArrayInputStream(content)))));
            }
            if (startsWith(content, 'P', 'K')) {
                return zipped(place, content);
            }
        } catch (IOException damaged) {
            throw Unreadable.file(Message.of("imports.dump.damaged"));
        }
        return List.of(new Piece(place, file.name(), content));
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length > 4 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    private List<Piece> zipped(int place, byte[] content) throws IOException {
        var pieces = new ArrayList<Piece>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (pieces.size() >= MOST_ENTRIES) {
                    throw Unreadable.file(Message.of("imports.dump.swells"));
                }
                if (!entry.isDirectory()) {
                    pieces.add(new Piece(place, FileName.clean(entry.getName()), read(zip)));
                }
            }
        } catch (IllegalArgumentException oddName) {
            throw new IOException(oddName);
        }
        if (pieces.isEmpty()) {
            throw Unreadable.file(Message.of("imports.dump.damaged"));
        }
        return pieces;
    }

    private byte[] read(InputStream in) throws IOException {
        var bytes = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 16));
        left -= bytes.length;
        if (left < 0) {
            throw Unreadable.file(Message.of("imports.dump.swells"));
        }
        return bytes;
    }
}
