package coop.cabas.members.web;

import coop.cabas.members.Contacts;
import coop.cabas.members.FieldRights;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.Profiles;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.Arrays;

@Controller
@RequestMapping("/members/{id:\\d+}/contacts")
@Allow(MembersPermissions.MANAGE)
class ContactsController {

    private final Contacts contacts;
    private final Profiles profiles;
    private final FieldRights rights;

    ContactsController(Contacts contacts, Profiles profiles, FieldRights rights) {
        this.contacts = contacts;
        this.profiles = profiles;
        this.rights = rights;
    }

    @GetMapping
    Page contacts(@PathVariable MemberId id) {
        return page(Form.empty(), id);
    }

    @PostMapping
    Page add(@PathVariable MemberId id, @Valid ContactInput input, BindingResult binding) {
        return Fields.submit(binding, form -> page(form, id), () -> {
            mustWrite(id, input.kind());
            input.addTo(contacts, id);
            return Redirect.to("/members/" + id.value() + "/contacts").saying("members.contact.added");
        });
    }

    @PostMapping("/{kind}/{contact}/main")
    Page main(@PathVariable MemberId id, @PathVariable String kind, @PathVariable long contact) {
        var which = kind(id, kind);
        contacts.makeMain(id, which, contact);
        return Redirect.to("/members/" + id.value() + "/contacts").saying("members.contact.main");
    }

    @PostMapping("/{kind}/{contact}/removal")
    Page remove(@PathVariable MemberId id, @PathVariable String kind, @PathVariable long contact) {
        var which = kind(id, kind);
        if (rights.of(id).isRequired(ContactsPage.field(which)) && count(id, which) < 2) {
            throw new Refused("members.contact.needed");
        }
        contacts.remove(id, which, contact);
        return Redirect.to("/members/" + id.value() + "/contacts").saying("members.contact.removed");
    }

    private Contacts.Kind kind(MemberId id, String word) {
        var kind = Arrays.stream(Contacts.Kind.values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new NotFound(word));
        mustWrite(id, kind);
        return kind;
    }

    private int count(MemberId id, Contacts.Kind kind) {
        var all = contacts.of(id);
        return switch (kind) {
            case EMAIL -> all.emails().size();
            case PHONE -> all.phones().size();
            case ADDRESS -> all.addresses().size();
            case SOCIAL -> all.socials().size();
        };
    }

    private void mustWrite(MemberId id, Contacts.Kind kind) {
        if (!rights.of(id).mayWrite(ContactsPage.field(kind))) {
            throw new NotFound(id);
        }
    }

    private Page page(Form form, MemberId id) {
        return new ContactsPage(form, "/members/" + id.value(), profiles.of(id).name(), contacts.of(id), rights.of(id));
    }
}
