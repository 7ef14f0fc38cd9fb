package coop.cabas.members.web;

import coop.cabas.members.Admissions.Admission;
import coop.cabas.members.Contacts;
import coop.cabas.members.CoreField;
import coop.cabas.members.FieldRights;
import coop.cabas.members.Households.Household;
import coop.cabas.members.MemberId;
import coop.cabas.members.MemberPanel.Panel;
import coop.cabas.members.Memberships.Membership;
import coop.cabas.members.Profiles;
import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A member's file at a glance: who, may they shop and vote, how to reach them, what they are to the coop.
 *
 * @param standing name of their status; null without
 * @param household null when they belong to none
 * @param panels what other modules know, with what the viewer may do about it
 * @param rights which fields the viewer may read
 * @param mayChange whether the viewer keeps the member file
 * @param allowed permissions that the panels' actions ask for and the viewer has
 */
public record MemberPage(
        MemberId id,
        Profiles.Read read,
        @Nullable String standing,
        Admission admission,
        Contacts.All contacts,
        List<Membership> memberships,
        @Nullable Household household,
        List<Panel> panels,
        FieldRights.Of rights,
        boolean signsIn,
        boolean mayChange,
        Set<String> allowed,
        LocalDate today)
        implements Page {

    public String path() {
        return "/members/" + id.value();
    }

    public boolean shows(CoreField field) {
        return rights.mayRead(field);
    }

    public @Nullable Integer age() {
        var born = read.profile().birthDate();
        return born == null ? null : java.time.Period.between(born, today).getYears();
    }
}
