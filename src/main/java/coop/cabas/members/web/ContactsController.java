package coop.cabas.members.web;

import coop.cabas.members.MemberId;
import coop.cabas.members.MembersPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How to reach somebody, for staff. */
@Controller
@RequestMapping("/members/{id:\\d+}/contacts")
@Allow(MembersPermissions.MANAGE)
class ContactsController {

    private final ContactForms forms;

    ContactsController(ContactForms forms) {
        this.forms = forms;
    }

    @GetMapping
    Page contacts(@PathVariable MemberId id) {
        return forms.contacts(path(id), id);
    }

    @PostMapping
    Page add(@PathVariable MemberId id, @Valid ContactInput input, BindingResult binding) {
        return forms.add(path(id), id, input, binding);
    }

    @PostMapping("/{kind}/{contact}/main")
    Page main(@PathVariable MemberId id, @PathVariable String kind, @PathVariable long contact) {
        return forms.main(path(id), id, kind, contact);
    }

    @PostMapping("/{kind}/{contact}/removal")
    Page remove(
            @PathVariable MemberId id,
            @PathVariable String kind,
            @PathVariable long contact,
            @RequestParam(defaultValue = "") String reason) {
        return forms.remove(path(id), id, kind, contact, reason);
    }

    private static String path(MemberId id) {
        return "/members/" + id.value();
    }
}
