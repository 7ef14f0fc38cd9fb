package coop.cabas.galette;

import coop.cabas.galette.csv.CsvFile;
import coop.cabas.galette.csv.Export;
import coop.cabas.galette.csv.Headers;
import coop.cabas.imports.SourceFile;
import coop.cabas.imports.dump.Unpacked;
import coop.cabas.imports.dump.Unpacked.Piece;
import coop.cabas.imports.dump.Unreadable;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What was handed in, each file as what it is. */
final class Inputs {

    private static final Pattern ATTACHED = Pattern.compile(
            "(member|contrib|trans)_\\d+_field_\\d+_value_\\d+|\\d+\\.(png|jpe?g|gif|webp)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATEMENT = Pattern.compile(
            "(?i)\\b(CREATE TABLE|INSERT INTO|COPY \\S+ \\(|(MySQL|MariaDB|PostgreSQL)( database)? dump)");
    private static final int HEAD = 1 << 16;

    /** What a file was recognised as, and why it is not taken if it is not. */
    static final class Recognised {
        String kind = "unknown";

        @Nullable
        Message reason;

        @Nullable
        Unreadable problem;
    }

    private final List<Recognised> files = new ArrayList<>();
    private final Map<String, byte[]> attached = new HashMap<>();
    private final List<CsvFile> tables = new ArrayList<>();
    private final List<Export> exports = new ArrayList<>();
    private byte @Nullable [] dump;
    private int dumpFrom = -1;

    Inputs(List<SourceFile> sources, Settings settings) {
        var unpacked = new Unpacked(settings.maxUnpacked().toBytes());
        for (int i = 0; i < sources.size(); i++) {
            files.add(new Recognised());
            try {
                for (var piece : unpacked.open(i, sources.get(i))) {
                    recognise(piece);
                }
            } catch (Unreadable unreadable) {
                files.get(i).problem = unreadable;
            }
        }
        if (dump != null) {
            setAside("table", "galette.file.dumpIsEnough");
            setAside("members", "galette.file.dumpIsEnough");
            setAside("contributions", "galette.file.dumpIsEnough");
            setAside("schedules", "galette.file.dumpIsEnough");
        } else if (!tables.isEmpty()) {
            setAside("members", "galette.file.tablesAreEnough");
            setAside("contributions", "galette.file.tablesAreEnough");
            setAside("schedules", "galette.file.tablesAreEnough");
        }
        if (dump == null && tables.isEmpty()) {
            setAside("attachment", "galette.file.attachedToNothing");
        }
    }

    private void setAside(String kind, String why) {
        files.stream().filter(file -> file.kind.equals(kind)).forEach(file -> file.reason = Message.of(why));
    }

    private void recognise(Piece piece) {
        var file = files.get(piece.from());
        if (ATTACHED.matcher(piece.name()).matches()) {
            attached.put(piece.name(), piece.content());
            become(file, "attachment");
            return;
        }
        var head = new String(piece.content(), 0, Math.min(HEAD, piece.content().length), StandardCharsets.ISO_8859_1);
        if (isUtf16(piece.content()) && piece.name().endsWith(".sql")
                || STATEMENT.matcher(head).find()) {
            if (dump != null) {
                file.problem = Unreadable.file(Message.of("galette.file.oneDump"));
                return;
            }
            dump = piece.content();
            dumpFrom = piece.from();
            become(file, "dump");
            return;
        }
        if (head.startsWith("PGDMP")) {
            throw Unreadable.file(Message.of("galette.file.customDump"));
        }
        if (piece.name().toLowerCase(java.util.Locale.ROOT).endsWith(".csv")) {
            table(piece, file);
        } else if (file.kind.equals("unknown")) {
            file.reason = Message.of("galette.file.unknown");
        }
    }

    private void table(Piece piece, Recognised file) {
        var csv = CsvFile.of(piece.content());
        var seats = Headers.seats(csv.header(), piece.name());
        var table = seats == null ? Headers.table(csv.header()) : seats;
        var export = Headers.export(csv.header());
        if (table != null) {
            tables.add(csv.named(table));
            become(file, "table");
        } else if (export != null) {
            exports.add(new Export(export, csv));
            become(file, export.kind());
        } else {
            file.reason =
                    Message.of(Headers.isPreset(csv.header()) ? "galette.file.preset" : "galette.file.otherTable");
        }
    }

    private static void become(Recognised file, String kind) {
        // of a package, what matters most gives the name
        if (!file.kind.equals("dump")) {
            file.kind = kind;
            file.reason = null;
        }
    }

    private static boolean isUtf16(byte[] content) {
        return content.length > 2 && (content[0] == -1 && content[1] == -2 || content[0] == -2 && content[1] == -1);
    }

    Recognised file(int place) {
        return files.get(place);
    }

    byte @Nullable [] dump() {
        return dump;
    }

    int dumpFrom() {
        return dumpFrom;
    }

    List<CsvFile> tables() {
        return tables;
    }

    List<Export> exports() {
        return exports;
    }

    Map<String, byte[]> attached() {
        return attached;
    }
}
