package coop.cabas.spreadsheets;

import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.ArrayList;
import java.util.List;

/** What the columns of lists say, as people keep it. */
@Controller
@RequestMapping("/imports/table/mappings")
@Allow(SpreadsheetsPermissions.IMPORT)
class MappingsController {

    private final Mappings mappings;
    private final Vocabulary vocabulary;

    MappingsController(Mappings mappings, Vocabulary vocabulary) {
        this.mappings = mappings;
        this.vocabulary = vocabulary;
    }

    @GetMapping
    Page all() {
        return new MappingsPage(mappings.all());
    }

    @GetMapping("/{mapping:\\d+}")
    Page edit(@PathVariable MappingId mapping) {
        var own = own(mapping);
        return page(own, ColumnsForm.filled(own.terms(), columns(own)));
    }

    @PostMapping("/{mapping:\\d+}")
    Page change(
            @PathVariable MappingId mapping,
            @Valid ColumnsInput input,
            BindingResult binding,
            HttpServletRequest request) {
        var own = own(mapping);
        if (binding.hasErrors()) {
            return page(own, Form.of(binding));
        }
        try {
            mappings.change(mapping, input.terms(request, columns(own)));
            return Redirect.to("/imports/table/mappings").saying("spreadsheets.mapping.saved");
        } catch (Refused refused) {
            return page(
                    own,
                    refused.reason().key().equals(Mappings.TAKEN)
                            ? Form.refused("name", refused.reason())
                            : Form.refused(refused));
        }
    }

    @PostMapping("/{mapping:\\d+}/deletion")
    Page remove(@PathVariable MappingId mapping) {
        mappings.remove(mapping);
        return Redirect.to("/imports/table/mappings").saying("spreadsheets.mapping.removed");
    }

    private Mapping own(MappingId id) {
        var mapping = mappings.get(id);
        if (!mapping.own()) {
            throw new NotFound(id);
        }
        return mapping;
    }

    private Page page(Mapping mapping, Form form) {
        return new MappingPage(mapping, ColumnsForm.of(form, columns(mapping), vocabulary.words()));
    }

    /** Its columns, of which no file tells what they hold. */
    private static List<Preview.Shown> columns(Mapping mapping) {
        var shown = new ArrayList<Preview.Shown>();
        mapping.terms().columns().forEach(said -> shown.add(new Preview.Shown(shown.size(), said.header(), List.of())));
        return shown;
    }
}
