package coop.cabas.members.fields.web;

import coop.cabas.members.FieldRights;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.fields.FieldId;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a member holds in the coop's own fields, for staff. */
@Controller
@RequestMapping("/members/{id:\\d+}/fields")
@Allow(MembersPermissions.READ)
class ValuesController {

    private final ValueForms forms;
    private final FieldRights rights;
    private final Viewer viewer;

    ValuesController(ValueForms forms, FieldRights rights, Viewer viewer) {
        this.forms = forms;
        this.rights = rights;
        this.viewer = viewer;
    }

    @GetMapping
    Page values(@PathVariable MemberId id) {
        return forms.page(path(id), id, rights.level(id), viewer.may(MembersPermissions.MANAGE));
    }

    @PostMapping
    @Allow(MembersPermissions.MANAGE)
    Page write(@PathVariable MemberId id, @RequestParam(defaultValue = "") String reason, HttpServletRequest request) {
        return forms.write(path(id), id, rights.level(id), reason, request);
    }

    @GetMapping("/{field}/{place}")
    ResponseEntity<byte[]> document(@PathVariable MemberId id, @PathVariable FieldId field, @PathVariable int place) {
        return forms.document(id, rights.level(id), field, place);
    }

    private static String path(MemberId id) {
        return "/members/" + id.value();
    }
}
