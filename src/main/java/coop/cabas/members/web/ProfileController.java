package coop.cabas.members.web;

import coop.cabas.files.Files;
import coop.cabas.members.CoreField;
import coop.cabas.members.FieldRights;
import coop.cabas.members.MemberId;
import coop.cabas.members.Members;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.Profile;
import coop.cabas.members.Profiles;
import coop.cabas.members.Statuses;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@Controller
@RequestMapping("/members/{id:\\d+}")
@Allow(MembersPermissions.MANAGE)
class ProfileController {

    private final Members members;
    private final Profiles profiles;
    private final Statuses statuses;
    private final FieldRights rights;
    private final Files files;

    ProfileController(Members members, Profiles profiles, Statuses statuses, FieldRights rights, Files files) {
        this.members = members;
        this.profiles = profiles;
        this.statuses = statuses;
        this.rights = rights;
        this.files = files;
    }

    @GetMapping("/profile")
    Page profile(@PathVariable MemberId id) {
        var read = profiles.of(id);
        return page(Form.of(ProfileInput.of(read)), id, read, String.valueOf(read.version()), List.of());
    }

    @PostMapping("/profile")
    Page describe(@PathVariable MemberId id, @Valid ProfileInput input, BindingResult binding) {
        var read = profiles.of(id);
        var may = rights.of(id);
        var wanted = binding.hasErrors() ? read.profile() : input.over(read.profile(), may);
        if (!binding.hasErrors()) {
            input.missing(wanted, may).forEach(field -> binding.rejectValue(field, "ui.form.required"));
        }
        return Fields.submit(binding, form -> page(form, id, read, form.value("version"), List.of()), () -> {
            try {
                members.describe(id, wanted, input.version(), MemberInput.text(input.reason()));
            } catch (Refused refused) {
                if (refused.reason().key().equals("members.changedMeanwhile")) {
                    return compare(Form.refused(refused), id, wanted);
                }
                throw refused;
            }
            return Redirect.to("/members/" + id.value()).saying("members.saved");
        });
    }

    @PostMapping("/number")
    Page number(@PathVariable MemberId id) {
        var number = members.giveNumber(id);
        return Redirect.to("/members/" + id.value()).saying("members.number.given", number);
    }

    @PostMapping("/photo")
    Page photo(@PathVariable MemberId id, @RequestParam MultipartFile photo) {
        mustWritePhoto(id);
        try {
            var file = files.add(Objects.requireNonNullElse(photo.getOriginalFilename(), ""), photo.getBytes());
            if (!files.read(file).mediaType().startsWith("image/")) {
                files.remove(file);
                throw new Refused("members.photo.kind");
            }
            members.show(id, file.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Redirect.to("/members/" + id.value()).saying("members.photo.saved");
    }

    @PostMapping("/photo/removal")
    Page withoutPhoto(@PathVariable MemberId id) {
        mustWritePhoto(id);
        members.show(id, null);
        return Redirect.to("/members/" + id.value()).saying("members.photo.removed");
    }

    private void mustWritePhoto(MemberId id) {
        if (!rights.of(id).mayWrite(CoreField.PHOTO)) {
            throw new NotFound(id);
        }
    }

    /** What somebody else wrote meanwhile is shown beside what was typed, which is then saved over it knowingly. */
    private Page compare(Form form, MemberId id, Profile typed) {
        var now = profiles.of(id);
        return page(
                form,
                id,
                now,
                String.valueOf(now.version()),
                new PersonFacts(statuses.all()).between(now.profile(), typed, rights.of(id)));
    }

    private Page page(
            Form form, MemberId id, Profiles.Read read, String version, List<ProfilePage.Difference> meanwhile) {
        var status = read.profile().status();
        return new ProfilePage(
                form,
                id,
                read.name(),
                version,
                meanwhile,
                Map.of(
                        CoreField.GENDER,
                        Words.genders(),
                        CoreField.LANGUAGE,
                        Words.languages(read.profile().language()),
                        CoreField.STATUS,
                        Words.statuses(statuses.all(), status == null ? null : status.value())),
                Words.kinds(),
                read.photo() != null,
                rights.of(id));
    }
}
