package coop.cabas.imports.web;

import coop.cabas.audit.Actor;
import coop.cabas.imports.Batch;
import coop.cabas.imports.BatchId;
import coop.cabas.imports.Importer;
import coop.cabas.imports.Imports;
import coop.cabas.imports.ImportsPermissions;
import coop.cabas.imports.Sources;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * What the viewer may see and do here. The permission depends on the source in the address, which {@code @Allow} cannot
 * know: what is not theirs is not found.
 */
@Component
class Gate {

    private final Sources sources;
    private final Imports imports;
    private final ObjectProvider<Viewer> viewer;
    private final ObjectProvider<Actor.Source> actors;

    Gate(Sources sources, Imports imports, ObjectProvider<Viewer> viewer, ObjectProvider<Actor.Source> actors) {
        this.sources = sources;
        this.imports = imports;
        this.viewer = viewer;
        this.actors = actors;
    }

    /** The importer that the viewer may hand files in to. */
    Importer importer(String source) {
        return sources.find(source).filter(this::mayUse).orElseThrow(() -> new NotFound(source));
    }

    /** A batch that the viewer may apply, undo or give up. */
    Batch own(String source, BatchId id) {
        importer(source);
        return ofSource(source, id);
    }

    /** A batch that the viewer may look at. */
    Batch visible(String source, BatchId id) {
        if (readable().stream().noneMatch(importer -> importer.source().equals(source))) {
            throw new NotFound(source);
        }
        return ofSource(source, id);
    }

    boolean mayUse(Importer importer) {
        return may(importer.permission());
    }

    /** Sources whose imports the viewer may look at. */
    List<Importer> readable() {
        return sources.all().stream()
                .filter(importer -> may(ImportsPermissions.READ) || mayUse(importer))
                .toList();
    }

    Actor actor() {
        return actors.getObject().current();
    }

    private boolean may(String permission) {
        return viewer.stream().anyMatch(one -> one.may(permission));
    }

    private Batch ofSource(String source, BatchId id) {
        var batch = imports.get(id);
        if (!batch.source().equals(source)) {
            throw new NotFound(id);
        }
        return batch;
    }
}
