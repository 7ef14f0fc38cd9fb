package coop.cabas.members.web;

import coop.cabas.files.Pictures;
import coop.cabas.members.CoreField;
import coop.cabas.members.FieldRights;
import coop.cabas.members.Level;
import coop.cabas.members.MemberId;
import coop.cabas.members.Members;
import coop.cabas.members.Profile;
import coop.cabas.members.Profiles;
import coop.cabas.members.Statuses;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The form of what a file says of somebody, and their photo: for staff and for the member alike, each at their own path. */
@Component
class ProfileForms {

    private final Members members;
    private final Profiles profiles;
    private final Statuses statuses;
    private final FieldRights rights;
    private final Pictures pictures;

    ProfileForms(Members members, Profiles profiles, Statuses statuses, FieldRights rights, Pictures pictures) {
        this.members = members;
        this.profiles = profiles;
        this.statuses = statuses;
        this.rights = rights;
        this.pictures = pictures;
    }

    Page profile(String path, MemberId id) {
        var read = profiles.of(id);
        return page(Form.of(ProfileInput.of(read)), path, id, read, String.valueOf(read.version()), List.of());
    }

    Page describe(String path, MemberId id, ProfileInput input, BindingResult binding) {
        var read = profiles.of(id);
        var may = may(path, id);
        var wanted = binding.hasErrors() ? read.profile() : input.over(read.profile(), may);
        if (!binding.hasErrors()) {
            input.missing(wanted, may).forEach(field -> binding.rejectValue(field, "ui.form.required"));
        }
        return Fields.submit(binding, form -> page(form, path, id, read, form.value("version"), List.of()), () -> {
            try {
                members.describe(id, wanted, input.version(), MemberInput.text(input.reason()));
            } catch (Refused refused) {
                if (refused.reason().key().equals("members.changedMeanwhile")) {
                    return compare(Form.refused(refused), path, id, wanted);
                }
                throw refused;
            }
            return Redirect.to(path).saying("members.saved");
        });
    }

    Page photo(String path, MemberId id, MultipartFile photo) {
        mustWritePhoto(path, id);
        try {
            var file = pictures.add(Objects.requireNonNullElse(photo.getOriginalFilename(), ""), photo.getBytes());
            members.show(id, file.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Redirect.to(path).saying("members.photo.saved");
    }

    Page withoutPhoto(String path, MemberId id) {
        mustWritePhoto(path, id);
        members.show(id, null);
        return Redirect.to(path).saying("members.photo.removed");
    }

    private void mustWritePhoto(String path, MemberId id) {
        if (!may(path, id).mayWrite(CoreField.PHOTO)) {
            throw new NotFound(id);
        }
    }

    /** What somebody else wrote meanwhile is shown beside what was typed, which is then saved over it knowingly. */
    private Page compare(Form form, String path, MemberId id, Profile typed) {
        var now = profiles.of(id);
        return page(
                form,
                path,
                id,
                now,
                String.valueOf(now.version()),
                new PersonFacts(statuses.all()).between(now.profile(), typed, may(path, id)));
    }

    /** Whether somebody of these rights may change anything that the form asks for. */
    static boolean asks(FieldRights.Of rights) {
        return rights.inOrder().stream().filter(rights::mayWrite).anyMatch(field -> switch (field) {
            case EMAILS, PHONES, ADDRESSES, SOCIALS -> false;
            default -> true;
        });
    }

    /** Whoever looks at themselves is a member there, and whoever manages a group a manager, even when they keep the file of all. */
    private FieldRights.Of may(String path, MemberId id) {
        if (path.equals(OwnController.PATH)) {
            return rights.at(Level.MEMBER);
        }
        return path.startsWith(ManagedPage.PATH) ? rights.at(Level.MANAGER) : rights.of(id);
    }

    private Page page(
            Form form,
            String path,
            MemberId id,
            Profiles.Read read,
            String version,
            List<ProfilePage.Difference> meanwhile) {
        var status = read.profile().status();
        return new ProfilePage(
                form,
                path,
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
                may(path, id));
    }
}
