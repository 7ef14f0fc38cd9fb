package coop.cabas.members.web;

import coop.cabas.members.Contacts;
import coop.cabas.members.CoreField;
import coop.cabas.members.FieldRights;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;

/**
 * How to reach somebody, each way with what can be done about it.
 *
 * @param form of the way being added
 * @param path of the member's page; the member's own when they look at themselves
 */
public record ContactsPage(Form form, String path, String name, Contacts.All contacts, FieldRights.Of rights)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    /** Whether somebody else than the member looks: they may say why they change something. */
    public boolean isForStaff() {
        return !path.equals(OwnController.PATH);
    }

    /** Whether the viewer may make it the main one now: members confirm an address first. */
    public boolean mayBeMain(Way way) {
        return !way.main() && way.kind() != Contacts.Kind.SOCIAL && (isForStaff() || way.confirmed());
    }

    public boolean writes(CoreField field) {
        return rights.mayWrite(field);
    }

    /** A way to reach somebody as the list shows it. @param confirmed false for an e-mail address whose link nobody followed */
    public record Way(Contacts.Kind kind, long id, String told, String label, boolean main, boolean confirmed) {

        public String icon() {
            return switch (kind) {
                case EMAIL -> "mail";
                case PHONE -> "phone";
                case ADDRESS -> "map-pin";
                case SOCIAL -> "world";
            };
        }
    }

    /** All of them that the viewer may read, in the order of the page. */
    public List<Way> ways() {
        var ways = new java.util.ArrayList<Way>();
        if (rights.mayRead(CoreField.EMAILS)) {
            contacts.emails()
                    .forEach(one -> ways.add(new Way(
                            Contacts.Kind.EMAIL,
                            one.id(),
                            one.address(),
                            one.label(),
                            one.main(),
                            one.verified() != null)));
        }
        if (rights.mayRead(CoreField.PHONES)) {
            contacts.phones()
                    .forEach(one -> ways.add(
                            new Way(Contacts.Kind.PHONE, one.id(), one.number(), one.label(), one.main(), true)));
        }
        if (rights.mayRead(CoreField.ADDRESSES)) {
            contacts.addresses()
                    .forEach(one -> ways.add(new Way(
                            Contacts.Kind.ADDRESS, one.id(), one.address().line(), one.label(), one.main(), true)));
        }
        if (rights.mayRead(CoreField.SOCIALS)) {
            contacts.socials()
                    .forEach(one ->
                            ways.add(new Way(Contacts.Kind.SOCIAL, one.id(), one.address(), one.kind(), false, true)));
        }
        return ways;
    }

    public boolean writes(Contacts.Kind kind) {
        return writes(field(kind));
    }

    static CoreField field(Contacts.Kind kind) {
        return switch (kind) {
            case EMAIL -> CoreField.EMAILS;
            case PHONE -> CoreField.PHONES;
            case ADDRESS -> CoreField.ADDRESSES;
            case SOCIAL -> CoreField.SOCIALS;
        };
    }
}
