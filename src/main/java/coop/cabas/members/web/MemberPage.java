package coop.cabas.members.web;

import coop.cabas.members.Admissions.Admission;
import coop.cabas.members.Contacts;
import coop.cabas.members.CoreField;
import coop.cabas.members.FieldRights;
import coop.cabas.members.Households.Household;
import coop.cabas.members.MemberId;
import coop.cabas.members.MemberKind;
import coop.cabas.members.MemberPanel.Panel;
import coop.cabas.members.Memberships.Membership;
import coop.cabas.members.Profiles;
import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A member's file at a glance: who, may they shop and vote, how to reach them, what they are to the coop.
 *
 * @param standing name of their status; null without
 * @param told field of the profile → what it holds, in words
 * @param household null when they belong to none
 * @param panels what other modules know, with what the viewer may do about it
 * @param rights which fields the viewer may read
 * @param mayChange whether the viewer keeps the member file
 * @param own whether it is shown to the member themselves, at their own page
 * @param allowed permissions that the panels' actions ask for and the viewer has
 */
public record MemberPage(
        MemberId id,
        Profiles.Read read,
        @Nullable String standing,
        Map<CoreField, String> told,
        Admission admission,
        Contacts.All contacts,
        List<Membership> memberships,
        @Nullable Household household,
        List<Panel> panels,
        FieldRights.Of rights,
        boolean signsIn,
        boolean mayChange,
        boolean own,
        Set<String> allowed,
        LocalDate today)
        implements Page {

    public String path() {
        return own ? "/me" : "/members/" + id.value();
    }

    public boolean shows(CoreField field) {
        return rights.mayRead(field);
    }

    /** Whether the viewer may change how to reach them. */
    public boolean mayChangeContacts() {
        return mayChange
                || own
                        && (rights.mayWrite(CoreField.EMAILS)
                                || rights.mayWrite(CoreField.PHONES)
                                || rights.mayWrite(CoreField.ADDRESSES)
                                || rights.mayWrite(CoreField.SOCIALS));
    }

    /** The fields that say who it is, in the order that the coop chose; those of the head of the page apart. */
    public List<CoreField> facts() {
        return rights.inOrder().stream()
                .filter(rights::mayRead)
                .filter(field -> !told(field).isEmpty())
                .filter(field -> switch (field) {
                    case NUMBER, STATUS, EXEMPT, ACTIVE -> false;
                    // An entity's first and last names are those of whom to ask for.
                    case FIRST_NAME, LAST_NAME -> read.profile().kind() == MemberKind.ENTITY;
                    case COMPANY -> read.profile().kind() == MemberKind.PERSON;
                    default -> true;
                })
                .toList();
    }

    /** What a field holds; empty for nothing. */
    public String told(CoreField field) {
        return told.getOrDefault(field, "");
    }

    public @Nullable Integer age() {
        var born = read.profile().birthDate();
        var until = read.diedOn() == null ? today : read.diedOn();
        return born == null ? null : java.time.Period.between(born, until).getYears();
    }

    /** Whether a departure is planned for a day to come. */
    public boolean leavesLater() {
        return read.leftOn() != null && read.leftOn().isAfter(today);
    }
}
