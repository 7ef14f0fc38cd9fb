package coop.cabas.imports.web;

import coop.cabas.imports.Importer;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.ListQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.List;

/** The list of imports. */
@Controller
@RequestMapping("/imports")
@Allow(Allow.SIGNED_IN)
class BatchesController {

    private final Gate gate;
    private final BatchList batches;

    BatchesController(Gate gate, BatchList batches) {
        this.gate = gate;
        this.batches = batches;
    }

    @GetMapping
    Page list(ListQuery query) {
        var visible = gate.readable();
        var source = query.filter("source");
        var table = batches.page(query, chosen(visible, source));
        return new BatchesPage(table, visible.stream().filter(gate::mayUse).toList(), visible, source);
    }

    private static List<String> chosen(List<Importer> visible, @Nullable String source) {
        var sources = visible.stream()
                .map(Importer::source)
                .filter(one -> source == null || one.equals(source))
                .toList();
        if (sources.isEmpty()) {
            throw new NotFound("imports");
        }
        return sources;
    }
}
