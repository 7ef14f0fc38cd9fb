package coop.cabas.galette;

import coop.cabas.files.Files;
import coop.cabas.imports.Hash;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Photos and files of fields, kept once each by their name and content. */
final class Attachments {

    private final JdbcClient jdbc;
    private final Files files;
    private final Run run;
    private final Map<String, byte[]> handed;
    private final Map<String, Long> kept = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, Long> latest = new HashMap<>();

    /** @param handed contents by name, as they lie in Galette's data folder */
    Attachments(JdbcClient jdbc, Files files, Run run, Map<String, byte[]> handed) {
        this.jdbc = jdbc;
        this.files = files;
        this.run = run;
        this.handed = handed;
        jdbc.sql("select name, sha256, file from galette.attachment where source = :source order by file")
                .param("source", GaletteImporter.SOURCE)
                .query((row, n) -> {
                    latest.put(row.getString("name"), row.getLong("file"));
                    return kept.put(row.getString("name") + row.getString("sha256"), row.getLong("file"));
                })
                .list();
    }

    /** Names that something asked for. */
    Set<String> used() {
        return used;
    }

    /**
     * @param external member, contribution or transaction that it belongs to
     * @return id of the file; null when there is none, or it is of no kind that is taken
     */
    @Nullable
    Long file(String name, String thing, long external) {
        var content = handed.get(name);
        if (content == null) {
            // not handed in this time: what was kept stays
            return latest.get(name);
        }
        used.add(name);
        return keep(name, content, thing, external);
    }

    /** A photo from the tables, unless the folder has it. @param ending of its file */
    @Nullable
    Long photo(long member, byte @Nullable [] content, String ending) {
        for (var end : new String[] {ending, "png", "jpg", "jpeg", "gif", "webp"}) {
            if (handed.containsKey(member + "." + end)) {
                return file(member + "." + end, "picture", member);
            }
        }
        if (content != null && content.length > 0) {
            return keep(member + "." + ending, content, "picture", member);
        }
        return latest.get(member + "." + ending);
    }

    private @Nullable Long keep(String name, byte[] content, String thing, long external) {
        var hash = Hash.of(content);
        var known = kept.get(name + hash);
        if (known != null) {
            return known;
        }
        if (run.isDry()) {
            return content.length > Files.LARGEST ? null : -1L;
        }
        try {
            long file = files.add(name, content).value();
            jdbc.sql(
                            "insert into galette.attachment (source, name, sha256, file, batch) values (:source, :name, :hash, :file, :batch)")
                    .param("source", GaletteImporter.SOURCE)
                    .param("name", name)
                    .param("hash", hash)
                    .param("file", file)
                    .param("batch", run.batch().value())
                    .update();
            kept.put(name + hash, file);
            return file;
        } catch (Refused notTaken) {
            run.findings().odd("fileKind", thing, external, name);
            return null;
        }
    }
}
