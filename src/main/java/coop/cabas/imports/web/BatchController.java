package coop.cabas.imports.web;

import coop.cabas.imports.Batch;
import coop.cabas.imports.BatchId;
import coop.cabas.imports.FileId;
import coop.cabas.imports.Imports;
import coop.cabas.imports.Sources;
import coop.cabas.imports.Status;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.TableExport;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.util.Map;

/** Looking at an import. */
@Controller
@RequestMapping("/imports/{source}/{batch}")
@Allow(Allow.SIGNED_IN)
class BatchController {

    private final Gate gate;
    private final Imports imports;
    private final Sources sources;
    private final TableExport export;

    BatchController(Gate gate, Imports imports, Sources sources, TableExport export) {
        this.gate = gate;
        this.imports = imports;
        this.sources = sources;
        this.export = export;
    }

    @GetMapping
    Page page(@PathVariable String source, @PathVariable BatchId batch) {
        var found = gate.visible(source, batch);
        var importer = sources.get(source);
        var before = found.status() == Status.STAGED ? imports.appliedBefore(batch) : Map.<FileId, Instant>of();
        return BatchPage.of(found, importer, gate.mayUse(importer), imports.progress(batch), before);
    }

    @GetMapping("/progress")
    Page progress(@PathVariable String source, @PathVariable BatchId batch, HttpServletResponse response) {
        var found = gate.visible(source, batch);
        if (!found.status().isRunning()) {
            response.setHeader("HX-Refresh", "true");
        }
        return new BatchProgress("/imports/%s/%d".formatted(source, batch.value()), imports.progress(batch));
    }

    /** The report as a file: one line for each file handed in. */
    @GetMapping(path = "/files", params = "export")
    void files(
            @PathVariable String source,
            @PathVariable BatchId batch,
            @RequestParam String export,
            HttpServletResponse response) {
        Batch found = gate.visible(source, batch);
        this.export.write(ReportTables.files(sources.get(source), found), export, response);
    }

    /** What must be corrected, as a file: one line for each place that was rejected. */
    @GetMapping(path = "/rejects", params = "export")
    void rejects(
            @PathVariable String source,
            @PathVariable BatchId batch,
            @RequestParam String export,
            HttpServletResponse response) {
        this.export.write(ReportTables.rejects(gate.visible(source, batch)), export, response);
    }
}
