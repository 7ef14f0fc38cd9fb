package coop.cabas.members.web;

import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.members.Contacts;
import coop.cabas.members.CoreField;
import coop.cabas.members.FieldRights;
import coop.cabas.members.Level;
import coop.cabas.members.MemberId;
import coop.cabas.members.Profiles;
import coop.cabas.members.Statuses;
import coop.cabas.members.fields.FieldSubject;
import coop.cabas.members.fields.FieldValues;
import coop.cabas.members.groups.GroupId;
import coop.cabas.members.groups.Managing;
import coop.cabas.members.groups.Power;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The file of somebody of a group, for whoever manages it: what managers may read, and write where the coop lets them. */
@Controller
@RequestMapping("/me/groups/{group:\\d+}/people/{id:\\d+}")
@Allow(Allow.SIGNED_IN)
class ManagedController {

    private final Managing managing;
    private final Profiles profiles;
    private final Contacts contacts;
    private final Statuses statuses;
    private final FieldRights rights;
    private final FieldValues values;
    private final ProfileForms forms;
    private final Files files;

    ManagedController(
            Managing managing,
            Profiles profiles,
            Contacts contacts,
            Statuses statuses,
            FieldRights rights,
            FieldValues values,
            ProfileForms forms,
            Files files) {
        this.managing = managing;
        this.profiles = profiles;
        this.contacts = contacts;
        this.statuses = statuses;
        this.rights = rights;
        this.values = values;
        this.forms = forms;
        this.files = files;
    }

    @GetMapping
    Page person(@PathVariable GroupId group, @PathVariable MemberId id) {
        managing.must(Power.SEE, group, id);
        var read = profiles.of(id);
        return new ManagedPage(
                managing.find(group),
                id,
                read,
                new PersonFacts(statuses.all()).all(read.profile()),
                contacts.of(id),
                rights.at(Level.MANAGER),
                values.form(FieldSubject.MEMBER, id.value(), Level.MANAGER),
                managing.may(Power.EDIT, group, id),
                managing.mayBring(group));
    }

    @GetMapping("/photo")
    ResponseEntity<byte[]> photo(@PathVariable GroupId group, @PathVariable MemberId id) {
        managing.must(Power.SEE, group, id);
        var photo = profiles.of(id).photo();
        if (photo == null || !rights.at(Level.MANAGER).mayRead(CoreField.PHOTO)) {
            throw new NotFound(id);
        }
        return files.read(new FileId(photo)).shown();
    }

    @GetMapping("/profile")
    Page profile(@PathVariable GroupId group, @PathVariable MemberId id) {
        managing.must(Power.EDIT, group, id);
        return forms.profile(ManagedPage.path(group, id), id);
    }

    @PostMapping("/profile")
    Page describe(
            @PathVariable GroupId group, @PathVariable MemberId id, @Valid ProfileInput input, BindingResult binding) {
        managing.must(Power.EDIT, group, id);
        return forms.describe(ManagedPage.path(group, id), id, input, binding);
    }

    @PostMapping("/photo")
    Page photo(@PathVariable GroupId group, @PathVariable MemberId id, @RequestParam MultipartFile photo) {
        managing.must(Power.EDIT, group, id);
        return forms.photo(ManagedPage.path(group, id), id, photo);
    }

    @PostMapping("/photo/removal")
    Page withoutPhoto(@PathVariable GroupId group, @PathVariable MemberId id) {
        managing.must(Power.EDIT, group, id);
        return forms.withoutPhoto(ManagedPage.path(group, id), id);
    }
}
