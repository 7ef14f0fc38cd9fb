package coop.cabas.members.search.bulk;

import coop.cabas.members.MembersPermissions;
import coop.cabas.members.search.SelectionAction;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.form.Form;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mass changes that were made, each of which can be taken back once. */
@Controller
@RequestMapping("/members/bulk")
@Allow(MembersPermissions.MANAGE)
class PastChangesController {

    private static final int NAMED = 500;

    private final PastChanges past;
    private final MassChanges changes;
    private final Viewer viewer;

    PastChangesController(PastChanges past, MassChanges changes, Viewer viewer) {
        this.past = past;
        this.changes = changes;
        this.viewer = viewer;
    }

    @GetMapping
    Page all() {
        return new PastChangesPage(past.latest());
    }

    @GetMapping("/{id:\\d+}")
    Page one(@PathVariable MassChanges.Id id) {
        return page(id, Form.empty());
    }

    @PostMapping("/{id:\\d+}/undo")
    @Allow(MembersPermissions.SETTINGS)
    Page undo(@PathVariable MassChanges.Id id, @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank() || reason.length() > NAMED) {
            return page(
                    id,
                    Form.refused(
                            "reason",
                            coop.cabas.shared.Message.of(
                                    reason.isBlank() ? "ui.form.required" : "members.form.long500")));
        }
        try {
            var undo = changes.undo(id, reason.strip());
            return Redirect.to("/members/bulk/" + undo.value()).saying("search.bulk.undone.done");
        } catch (Refused refused) {
            return page(id, Form.refused(refused));
        }
    }

    private Page page(MassChanges.Id id, Form form) {
        var one = past.get(id);
        return new PastChangePage(
                one, past.changed(one, NAMED), past.exceptions(one), form, viewer.may(MembersPermissions.SETTINGS));
    }

    @Configuration(proxyBeanMethods = false)
    static class Offered {

        @Bean
        SelectionAction massChange() {
            return new SelectionAction(
                    90, "search.bulk", "list-details", "/members/bulk/new", MembersPermissions.MANAGE);
        }
    }
}
