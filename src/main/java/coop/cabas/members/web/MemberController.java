package coop.cabas.members.web;

import coop.cabas.files.Files;
import coop.cabas.members.CoreField;
import coop.cabas.members.FieldRights;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.Profiles;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A member's page, for staff. */
@Controller
@RequestMapping("/members/{id:\\d+}")
@Allow(MembersPermissions.READ)
class MemberController {

    private final Profiles profiles;
    private final MemberFile file;
    private final FieldRights rights;
    private final Files files;

    MemberController(Profiles profiles, MemberFile file, FieldRights rights, Files files) {
        this.profiles = profiles;
        this.file = file;
        this.rights = rights;
        this.files = files;
    }

    @GetMapping
    Page member(@PathVariable MemberId id) {
        var read = profiles.of(id);
        if (read.mergedInto() != null) {
            return Redirect.to("/members/" + read.mergedInto().value()).saying("members.merged", read.name());
        }
        return file.of(id, read, false);
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
