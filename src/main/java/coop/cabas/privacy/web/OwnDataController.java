package coop.cabas.privacy.web;

import coop.cabas.access.AccountId;
import coop.cabas.access.Me;
import coop.cabas.members.Consents;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.organisation.Organisation;
import coop.cabas.privacy.Archives;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Text;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.List;

/** One's own data: all of it to take away, and what one agrees to. */
@Controller
@RequestMapping("/me/data")
@Allow(Allow.SIGNED_IN)
class OwnDataController {

    private final Directory directory;
    private final Consents consents;
    private final Archives archives;
    private final ArchiveFile file;
    private final Organisation organisation;

    OwnDataController(
            Directory directory, Consents consents, Archives archives, ArchiveFile file, Organisation organisation) {
        this.directory = directory;
        this.consents = consents;
        this.archives = archives;
        this.file = file;
        this.organisation = organisation;
    }

    @GetMapping
    Page data(@Me AccountId me) {
        var member = directory.of(me);
        var all = member.map(one -> consents.of(one.id())).orElse(List.of());
        return new OwnDataPage(
                member.isPresent(),
                member.isPresent() ? ConsentLine.of(consents.purposes(), all) : List.of(),
                all.stream().filter(given -> given.withdrawn() != null).toList(),
                organisation.identity().email());
    }

    @PostMapping("/archive")
    ResponseEntity<byte[]> archive(@Me AccountId me) {
        return file.answer(archives.of(me), Text.t("privacy.archive.own"));
    }

    @PostMapping("/consents/{purpose}")
    Page give(@Me AccountId me, @PathVariable String purpose) {
        consents.give(member(me), purpose, Text.t("privacy.how.own"));
        return Redirect.to("/me/data").saying("privacy.consent.noted");
    }

    @PostMapping("/consents/{purpose}/withdrawal")
    Page withdraw(@Me AccountId me, @PathVariable String purpose) {
        consents.withdraw(member(me), purpose, Text.t("privacy.how.own"));
        return Redirect.to("/me/data").saying("privacy.consent.withdrawn");
    }

    private MemberId member(AccountId me) {
        return directory.of(me).orElseThrow(() -> new NotFound("me")).id();
    }
}
