package coop.cabas.members.web;

import coop.cabas.members.Authorship;
import coop.cabas.members.Contacts;
import coop.cabas.members.FieldRights;
import coop.cabas.members.Level;
import coop.cabas.members.MemberId;
import coop.cabas.members.Profiles;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

import java.util.Arrays;

/** The forms of how to reach somebody: for staff and for the member alike, each at their own path. */
@Component
class ContactForms {

    private final Contacts contacts;
    private final Profiles profiles;
    private final FieldRights rights;
    private final Authorship authorship;

    ContactForms(Contacts contacts, Profiles profiles, FieldRights rights, Authorship authorship) {
        this.contacts = contacts;
        this.profiles = profiles;
        this.rights = rights;
        this.authorship = authorship;
    }

    Page contacts(String path, MemberId id) {
        return page(Form.empty(), path, id);
    }

    Page add(String path, MemberId id, ContactInput input, BindingResult binding) {
        return Fields.submit(binding, form -> page(form, path, id), () -> {
            mustWrite(path, id, input.kind());
            authorship.because(input.why(), () -> {
                input.addTo(contacts, id);
                return id;
            });
            return Redirect.to(path + "/contacts").saying("members.contact.added");
        });
    }

    Page main(String path, MemberId id, String kind, long contact) {
        var which = kind(path, id, kind);
        contacts.makeMain(id, which, contact);
        return Redirect.to(path + "/contacts").saying("members.contact.main");
    }

    /** @param reason why, may be empty */
    Page remove(String path, MemberId id, String kind, long contact, String reason) {
        var which = kind(path, id, kind);
        if (may(path, id).isRequired(ContactsPage.field(which)) && count(id, which) < 2) {
            throw new Refused("members.contact.needed");
        }
        authorship.because(reason.strip(), () -> {
            contacts.remove(id, which, contact);
            return id;
        });
        return Redirect.to(path + "/contacts").saying("members.contact.removed");
    }

    private Contacts.Kind kind(String path, MemberId id, String word) {
        var kind = Arrays.stream(Contacts.Kind.values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new NotFound(word));
        mustWrite(path, id, kind);
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

    private void mustWrite(String path, MemberId id, Contacts.Kind kind) {
        if (!may(path, id).mayWrite(ContactsPage.field(kind))) {
            throw new NotFound(id);
        }
    }

    /** Whoever looks at themselves is a member there, even when they keep the file of the others. */
    private FieldRights.Of may(String path, MemberId id) {
        return path.equals(OwnController.PATH) ? rights.at(Level.MEMBER) : rights.of(id);
    }

    private Page page(Form form, String path, MemberId id) {
        return new ContactsPage(form, path, profiles.of(id).name(), contacts.of(id), may(path, id));
    }
}
