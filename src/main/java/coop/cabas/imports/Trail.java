package coop.cabas.imports;

import coop.cabas.audit.Actor;
import coop.cabas.audit.Audit;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the audit trail keeps of imports, within the transaction that did it. */
@Component
class Trail {

    private final Audit audit;

    Trail(Audit audit) {
        this.audit = audit;
    }

    void applied(Actor actor, String source, BatchId batch, List<FileReport> files) {
        audit.record(actor, "imports.applied", subject(batch), null, facts(source, files));
    }

    void undone(Actor actor, Batch batch) {
        audit.record(actor, "imports.undone", subject(batch.id()), facts(batch.source(), batch.reports()), null);
    }

    void discarded(Actor actor, Batch batch) {
        audit.record(actor, "imports.discarded", subject(batch.id()), facts(batch.source(), batch.reports()), null);
    }

    private static String subject(BatchId batch) {
        return "imports.batch:" + batch.value();
    }

    private static Map<String, Object> facts(String source, List<FileReport> files) {
        return Map.of(
                "source",
                source,
                "files",
                files.stream().filter(FileReport::isReady).map(Trail::facts).toList());
    }

    private static Map<String, Object> facts(FileReport file) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", file.name());
        facts.put("sha256", file.sha256());
        facts.put("rows", file.rows());
        facts.put("new", file.added());
        facts.put("changed", file.changed());
        facts.put("same", file.same());
        return facts;
    }
}
