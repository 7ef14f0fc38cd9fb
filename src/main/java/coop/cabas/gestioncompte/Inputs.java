package coop.cabas.gestioncompte;

import coop.cabas.imports.SourceFile;
import coop.cabas.imports.dump.Unpacked;
import coop.cabas.imports.dump.Unreadable;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What was handed in, each file as what it is: a dump, settings, a list of hours, or nothing that is taken. */
final class Inputs {

    static final String DUMP = "dump";
    static final String PARAMETERS = "parameters";
    static final String MEMBERS = "members";
    static final String LATE = "late";
    private static final Pattern STATEMENT =
            Pattern.compile("(?i)\\b(CREATE TABLE|INSERT INTO|(MySQL|MariaDB)( database)? dump)");
    private static final int HEAD = 1 << 16;
    private static final int LONGEST_PARAMETERS = 1 << 18;
    private static final int LONGEST_LIST = 1 << 23;

    /** What a file was recognised as, and why it is not taken if it is not. */
    static final class Recognised {
        String kind = "unknown";

        @Nullable
        Message reason;

        @Nullable
        Unreadable problem;

        @Nullable
        TimeList list;
    }

    private final List<Recognised> files = new ArrayList<>();
    private byte @Nullable [] dump;
    private int dumpFrom = -1;
    private @Nullable Parameters parameters;

    Inputs(List<SourceFile> sources, Settings settings) {
        var unpacked = new Unpacked(settings.maxUnpacked().toBytes());
        for (int i = 0; i < sources.size(); i++) {
            var file = new Recognised();
            files.add(file);
            try {
                for (var piece : unpacked.open(i, sources.get(i))) {
                    recognise(piece.content(), i, file);
                }
            } catch (Unreadable unreadable) {
                file.problem = unreadable;
            }
        }
        if (dump == null) {
            files.stream()
                    .filter(file -> file.kind.equals(PARAMETERS))
                    .forEach(file -> file.reason = Message.of("gestioncompte.file.onlyParameters"));
            files.stream()
                    .filter(file -> file.list != null)
                    .forEach(file -> file.reason = Message.of("gestioncompte.file." + file.kind));
        }
    }

    private void recognise(byte[] content, int place, Recognised file) {
        var head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        if (STATEMENT.matcher(head).find()) {
            if (dump != null) {
                throw Unreadable.file(Message.of("gestioncompte.file.oneDump"));
            }
            dump = content;
            dumpFrom = place;
            file.kind = DUMP;
            file.reason = null;
            return;
        }
        var told = content.length > LONGEST_PARAMETERS ? null : Parameters.of(content);
        if (told != null) {
            parameters = told;
            file.kind = file.kind.equals(DUMP) ? DUMP : PARAMETERS;
        } else if (file.kind.equals("unknown")) {
            var list = content.length > LONGEST_LIST ? null : TimeList.of(content);
            file.list = list;
            file.kind = list == null ? file.kind : list.late() ? LATE : MEMBERS;
            file.reason = list == null ? Message.of("gestioncompte.file.unknown") : null;
        }
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

    Parameters parameters() {
        return parameters == null ? Parameters.none() : parameters;
    }
}
