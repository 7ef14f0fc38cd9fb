package coop.cabas.files;

import coop.cabas.audit.Audit;
import coop.cabas.shared.FileName;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;

/** Documents attached to something. Who may see one is decided by the module that keeps its number. */
@Service("attachedFiles")
@Transactional
public class Files {

    /** Bytes of the largest document. */
    public static final int LARGEST = 10 << 20;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Files(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Keeps a document.
     *
     * @param given its name as the browser tells it; anything
     * @throws Refused when it is empty, too large, or of no kind that is taken
     */
    public FileId add(String given, byte[] content) {
        if (content.length == 0) {
            throw new Refused("files.refused.empty");
        }
        if (content.length > LARGEST) {
            throw new Refused("files.refused.tooLarge", LARGEST >> 20);
        }
        var kind = Kind.of(content).orElseThrow(() -> new Refused("files.refused.kind"));
        var name = kind.named(FileName.clean(given));
        var actor = audit.actor();
        var id = new FileId(jdbc.sql("""
                        insert into files.file (name, media_type, sha256, size, content, added, added_by)
                        values (:name, :type, encode(sha256(:content), 'hex'), :size, :content, :now, :by) returning id
                        """)
                .param("name", name)
                .param("type", kind.mediaType())
                .param("size", content.length)
                .param("content", content)
                .param("now", OffsetDateTime.now(clock))
                .param("by", actor.label())
                .query(Long.class)
                .single());
        audit.record("files.file.added", subject(id), null, Map.of("name", name, "size", content.length));
        return id;
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Document read(FileId id) {
        return jdbc.sql("select name, media_type, content from files.file where id = :id")
                .param("id", id.value())
                .query((row, n) ->
                        new Document(id, row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /**
     * Removes a document that nothing refers to.
     *
     * @throws NotFound when there is none
     * @throws Refused when something refers to it: what proves something must not disappear
     */
    public void remove(FileId id) {
        var name = jdbc.sql("select name from files.file where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound(id));
        try {
            jdbc.sql("delete from files.file where id = :id")
                    .param("id", id.value())
                    .update();
        } catch (DataIntegrityViolationException used) {
            throw new Refused("files.refused.used", name);
        }
        audit.record("files.file.removed", subject(id), Map.of("name", name), null);
    }

    private static String subject(FileId id) {
        return "files.file:" + id.value();
    }
}
