package coop.cabas.members.web;

import coop.cabas.access.Caller;
import coop.cabas.members.Admissions;
import coop.cabas.members.Contacts;
import coop.cabas.members.Directory;
import coop.cabas.members.FieldRights;
import coop.cabas.members.Households;
import coop.cabas.members.Level;
import coop.cabas.members.MemberId;
import coop.cabas.members.MemberPanel;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.Memberships;
import coop.cabas.members.Profiles;
import coop.cabas.members.Statuses;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Gathers what the page of a member shows: to staff, or to the member themselves. */
@Component
class MemberFile {

    private final Directory directory;
    private final Statuses statuses;
    private final Admissions admissions;
    private final Contacts contacts;
    private final Memberships memberships;
    private final Households households;
    private final FieldRights rights;
    private final List<MemberPanel> panels;
    private final Caller caller;
    private final Clock clock;

    MemberFile(
            Directory directory,
            Statuses statuses,
            Admissions admissions,
            Contacts contacts,
            Memberships memberships,
            Households households,
            FieldRights rights,
            List<MemberPanel> panels,
            Caller caller,
            Clock clock) {
        this.directory = directory;
        this.statuses = statuses;
        this.admissions = admissions;
        this.contacts = contacts;
        this.memberships = memberships;
        this.households = households;
        this.rights = rights;
        this.panels = panels;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param own whether the member looks at themselves: then what they may see, and nothing that staff alone may do */
    MemberPage of(MemberId id, Profiles.Read read, boolean own) {
        var today = LocalDate.now(clock);
        var facts = new PersonFacts(statuses.all());
        var shown = panels.stream()
                .filter(panel -> own ? panel.isForTheMember() : caller.may(panel.permission()))
                .sorted(Comparator.comparingInt(MemberPanel::order))
                .flatMap(panel -> panel.of(id, own).stream())
                .toList();
        return new MemberPage(
                id,
                read,
                facts.status(read.profile()),
                facts.all(read.profile()),
                admissions.of(id, today),
                contacts.of(id),
                memberships.of(id),
                households.of(id).orElse(null),
                shown,
                own ? rights.at(Level.MEMBER) : rights.of(id),
                directory.find(id).account() != null,
                !own && caller.may(MembersPermissions.MANAGE),
                own,
                shown.stream()
                        .flatMap(panel -> panel.actions().stream())
                        .map(MemberPanel.Action::permission)
                        .filter(caller::may)
                        .collect(Collectors.toSet()),
                today);
    }
}
