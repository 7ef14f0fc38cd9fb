package coop.cabas.privacy.web;

import coop.cabas.access.Caller;
import coop.cabas.members.Consents;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.privacy.Anonymisation;
import coop.cabas.privacy.Archives;
import coop.cabas.privacy.PrivacyPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is kept of a member, for the staff: consents, the archive, being forgotten. */
@Controller
@RequestMapping("/members/{id:\\d+}")
class MemberDataController {

    private final Directory directory;
    private final Consents consents;
    private final Archives archives;
    private final ArchiveFile file;
    private final Anonymisation anonymisation;
    private final Caller caller;

    MemberDataController(
            Directory directory,
            Consents consents,
            Archives archives,
            ArchiveFile file,
            Anonymisation anonymisation,
            Caller caller) {
        this.directory = directory;
        this.consents = consents;
        this.archives = archives;
        this.file = file;
        this.anonymisation = anonymisation;
        this.caller = caller;
    }

    /** @param sure ticked by whoever has read that it cannot be taken back */
    record ErasureInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 300, message = "{privacy.form.long300}")
            String reason,

            @NotNull(message = "{privacy.erase.sure.needed}")
            @AssertTrue(message = "{privacy.erase.sure.needed}")
            @Nullable
            Boolean sure) {}

    @GetMapping("/data")
    @Allow(PrivacyPermissions.READ)
    Page data(@PathVariable MemberId id) {
        var all = consents.of(id);
        return new MemberDataPage(
                id,
                directory.find(id).name(),
                ConsentLine.of(consents.purposes(), all),
                all.stream().filter(given -> given.withdrawn() != null).toList(),
                caller.may(PrivacyPermissions.MANAGE),
                caller.may(PrivacyPermissions.ARCHIVE),
                caller.may(PrivacyPermissions.ERASE));
    }

    @PostMapping("/data/consents/{purpose}")
    @Allow(PrivacyPermissions.MANAGE)
    Page give(@PathVariable MemberId id, @PathVariable String purpose, @RequestParam(defaultValue = "") String how) {
        consents.give(id, purpose, how);
        return Redirect.to("/members/" + id.value() + "/data").saying("privacy.consent.noted");
    }

    @PostMapping("/data/consents/{purpose}/withdrawal")
    @Allow(PrivacyPermissions.MANAGE)
    Page withdraw(
            @PathVariable MemberId id, @PathVariable String purpose, @RequestParam(defaultValue = "") String how) {
        directory.find(id);
        consents.withdraw(id, purpose, how);
        return Redirect.to("/members/" + id.value() + "/data").saying("privacy.consent.withdrawn");
    }

    @PostMapping("/data/archive")
    @Allow(PrivacyPermissions.ARCHIVE)
    ResponseEntity<byte[]> archive(@PathVariable MemberId id) {
        return file.answer(archives.of(id), Text.t("privacy.archive.file", id.value()));
    }

    @GetMapping("/anonymisation")
    @Allow(PrivacyPermissions.ERASE)
    Page preview(@PathVariable MemberId id) {
        return new ErasurePage(Form.empty(), anonymisation.preview(id));
    }

    @PostMapping("/anonymisation")
    @Allow(PrivacyPermissions.ERASE)
    Page anonymise(@PathVariable MemberId id, @Valid ErasureInput input, BindingResult binding) {
        return Fields.submit(binding, form -> new ErasurePage(form, anonymisation.preview(id)), () -> {
            anonymisation.anonymise(id, input.reason());
            return Redirect.to("/members/" + id.value()).saying("privacy.erase.done");
        });
    }
}
