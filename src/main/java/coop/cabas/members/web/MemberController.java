package coop.cabas.members.web;

import coop.cabas.access.Caller;
import coop.cabas.files.Files;
import coop.cabas.members.Admissions;
import coop.cabas.members.Contacts;
import coop.cabas.members.CoreField;
import coop.cabas.members.Directory;
import coop.cabas.members.FieldRights;
import coop.cabas.members.Households;
import coop.cabas.members.MemberId;
import coop.cabas.members.MemberPanel;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.Memberships;
import coop.cabas.members.Profiles;
import coop.cabas.members.Statuses;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A member's page, for staff. */
@Controller
@RequestMapping("/members/{id:\\d+}")
@Allow(MembersPermissions.READ)
class MemberController {

    private final Profiles profiles;
    private final Directory directory;
    private final Statuses statuses;
    private final Admissions admissions;
    private final Contacts contacts;
    private final Memberships memberships;
    private final Households households;
    private final FieldRights rights;
    private final List<MemberPanel> panels;
    private final Files files;
    private final Caller caller;
    private final Clock clock;

    MemberController(
            Profiles profiles,
            Directory directory,
            Statuses statuses,
            Admissions admissions,
            Contacts contacts,
            Memberships memberships,
            Households households,
            FieldRights rights,
            List<MemberPanel> panels,
            Files files,
            Caller caller,
            Clock clock) {
        this.profiles = profiles;
        this.directory = directory;
        this.statuses = statuses;
        this.admissions = admissions;
        this.contacts = contacts;
        this.memberships = memberships;
        this.households = households;
        this.rights = rights;
        this.panels = panels;
        this.files = files;
        this.caller = caller;
        this.clock = clock;
    }

    @GetMapping
    Page member(@PathVariable MemberId id) {
        var read = profiles.of(id);
        if (read.mergedInto() != null) {
            return Redirect.to("/members/" + read.mergedInto().value()).saying("members.merged", read.name());
        }
        var today = LocalDate.now(clock);
        var facts = new PersonFacts(statuses.all());
        var shown = panels.stream()
                .filter(panel -> caller.may(panel.permission()))
                .sorted(Comparator.comparingInt(MemberPanel::order))
                .flatMap(panel -> panel.of(id, false).stream())
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
                rights.of(id),
                directory.find(id).account() != null,
                caller.may(MembersPermissions.MANAGE),
                shown.stream()
                        .flatMap(panel -> panel.actions().stream())
                        .map(MemberPanel.Action::permission)
                        .filter(caller::may)
                        .collect(Collectors.toSet()),
                today);
    }

    @GetMapping("/photo")
    ResponseEntity<byte[]> photo(@PathVariable MemberId id) {
        var photo = profiles.of(id).photo();
        if (photo == null || !rights.of(id).mayRead(CoreField.PHOTO)) {
            throw new NotFound(id);
        }
        return files.read(new coop.cabas.files.FileId(photo)).shown();
    }
}
