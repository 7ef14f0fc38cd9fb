package coop.cabas.members.fields.web;

import coop.cabas.members.Level;
import coop.cabas.members.MemberId;
import coop.cabas.members.fields.FieldId;
import coop.cabas.members.groups.GroupId;
import coop.cabas.members.groups.Managing;
import coop.cabas.members.groups.Power;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody of a group holds in the coop's own fields, for whoever manages the group. */
@Controller
@RequestMapping("/me/groups/{group:\\d+}/people/{id:\\d+}/fields")
@Allow(Allow.SIGNED_IN)
class ManagedValuesController {

    private final ValueForms forms;
    private final Managing managing;

    ManagedValuesController(ValueForms forms, Managing managing) {
        this.forms = forms;
        this.managing = managing;
    }

    @GetMapping
    Page values(@PathVariable GroupId group, @PathVariable MemberId id) {
        managing.must(Power.EDIT, group, id);
        return forms.page(path(group, id), id, Level.MANAGER, true);
    }

    @PostMapping
    Page write(
            @PathVariable GroupId group,
            @PathVariable MemberId id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        managing.must(Power.EDIT, group, id);
        return forms.write(path(group, id), id, Level.MANAGER, reason, request);
    }

    @GetMapping("/{field}/{place}")
    ResponseEntity<byte[]> document(
            @PathVariable GroupId group,
            @PathVariable MemberId id,
            @PathVariable FieldId field,
            @PathVariable int place) {
        managing.must(Power.SEE, group, id);
        return forms.document(id, Level.MANAGER, field, place);
    }

    private static String path(GroupId group, MemberId id) {
        return "/me/groups/" + group.value() + "/people/" + id.value();
    }
}
