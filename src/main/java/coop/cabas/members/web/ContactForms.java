package coop.cabas.members.web;

import coop.cabas.members.Authorship;
import coop.cabas.members.Contacts;
import coop.cabas.members.FieldRights;
import coop.cabas.members.Level;
import coop.cabas.members.MemberId;
import coop.cabas.members.OwnEmails;
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
    private final OwnEmails emails;
    private final Profiles profiles;
    private final FieldRights rights;
    private final Authorship authorship;

    ContactForms(Contacts contacts, OwnEmails emails, Profiles profiles, FieldRights rights, Authorship authorship) {
        this.contacts = contacts;
        this.emails = emails;
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
            if (isOwn(path) && input.kind() == Contacts.Kind.EMAIL) {
                emails.add(id, input.typedEmail(), input.use());
                return Redirect.to(path + "/contacts")
                        .saying("members.email.linkSent", input.typedEmail().strip());
            }
            authorship.because(input.why(), () -> {
                input.addTo(contacts, id);
                return id;
            });
            return Redirect.to(path + "/contacts").saying("members.contact.added");
        });
    }

    Page main(String path, MemberId id, String kind, long contact) {
        var which = kind(path, id, kind);
        if (isOwn(path) && which == Contacts.Kind.EMAIL) {
            emails.makeMain(id, contact);
        } else {
            contacts.makeMain(id, which, contact);
        }
        return Redirect.to(path + "/contacts").saying("members.contact.main");
    }

    /** @param reason why, may be empty */
    Page remove(String path, MemberId id, String kind, long contact, String reason) {
        var which = kind(path, id, kind);
        if (may(path, id).isRequired(ContactsPage.field(which)) && !hasOther(id, which, contact)) {
            throw new Refused("members.contact.needed");
        }
        authorship.because(reason.strip(), () -> {
            if (isOwn(path) && which == Contacts.Kind.EMAIL) {
                emails.remove(id, contact);
            } else {
                contacts.remove(id, which, contact);
            }
            return id;
        });
        return Redirect.to(path + "/contacts").saying("members.contact.removed");
    }

    /** One more link to an address that a member gave. */
    Page link(MemberId id, long email) {
        mustWrite(OwnController.PATH, id, Contacts.Kind.EMAIL);
        emails.sendAgain(id, email);
        return Redirect.to(OwnController.PATH + "/contacts").saying("members.email.linkSentAgain");
    }

    private Contacts.Kind kind(String path, MemberId id, String word) {
        var kind = Arrays.stream(Contacts.Kind.values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new NotFound(word));
        mustWrite(path, id, kind);
        return kind;
    }

    /** Whether they can still be reached that way without this one: an address that nobody confirmed reaches nobody. */
    private boolean hasOther(MemberId id, Contacts.Kind kind, long contact) {
        var all = contacts.of(id);
        return switch (kind) {
            case EMAIL ->
                all.emails().stream()
                        .anyMatch(one -> one.id() != contact && (one.main() || one.verified() != null || !one.own()));
            case PHONE -> all.phones().stream().anyMatch(one -> one.id() != contact);
            case ADDRESS -> all.addresses().stream().anyMatch(one -> one.id() != contact);
            case SOCIAL -> all.socials().stream().anyMatch(one -> one.id() != contact);
        };
    }

    private void mustWrite(String path, MemberId id, Contacts.Kind kind) {
        if (!may(path, id).mayWrite(ContactsPage.field(kind))) {
            throw new NotFound(id);
        }
    }

    /** Whoever looks at themselves is a member there, even when they keep the file of the others. */
    private FieldRights.Of may(String path, MemberId id) {
        return isOwn(path) ? rights.at(Level.MEMBER) : rights.of(id);
    }

    /** What members do by themselves with an e-mail address has to be confirmed there; what staff do has not. */
    private static boolean isOwn(String path) {
        return path.equals(OwnController.PATH);
    }

    private Page page(Form form, String path, MemberId id) {
        return new ContactsPage(form, path, profiles.of(id).name(), contacts.of(id), may(path, id));
    }
}
