package coop.cabas.imports.web;

import coop.cabas.imports.BatchId;
import coop.cabas.imports.FileId;
import coop.cabas.imports.Imports;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person decides about an import. */
@Controller
@RequestMapping("/imports/{source}/{batch}")
@Allow(Allow.SIGNED_IN)
class DecisionController {

    private final Gate gate;
    private final Imports imports;

    DecisionController(Gate gate, Imports imports) {
        this.gate = gate;
        this.imports = imports;
    }

    @PostMapping("/application")
    Page apply(@PathVariable String source, @PathVariable BatchId batch, @RequestParam String seen) {
        gate.own(source, batch);
        imports.apply(batch, seen, gate.actor());
        return to(source, batch);
    }

    @PostMapping("/withdrawal")
    Page undo(@PathVariable String source, @PathVariable BatchId batch) {
        gate.own(source, batch);
        imports.undo(batch, gate.actor());
        return to(source, batch).saying("imports.undone");
    }

    @PostMapping("/reading")
    Page readAgain(@PathVariable String source, @PathVariable BatchId batch) {
        gate.own(source, batch);
        imports.read(batch);
        return to(source, batch);
    }

    @PostMapping("/abandonment")
    Page discard(@PathVariable String source, @PathVariable BatchId batch) {
        gate.own(source, batch);
        imports.discard(batch, gate.actor());
        return Redirect.to("/imports/" + source).saying("imports.discarded");
    }

    @PostMapping("/files/{file}/removal")
    Page remove(@PathVariable String source, @PathVariable BatchId batch, @PathVariable FileId file) {
        gate.own(source, batch);
        imports.remove(batch, file);
        return to(source, batch);
    }

    private static Redirect to(String source, BatchId batch) {
        return Redirect.to("/imports/%s/%d".formatted(source, batch.value()));
    }
}
