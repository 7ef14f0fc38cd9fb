package coop.cabas.members.web;

import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.members.CoreField;
import coop.cabas.members.FieldRights;
import coop.cabas.members.Level;
import coop.cabas.members.Myself;
import coop.cabas.members.Profiles;
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

/** A member's own page: always theirs, whoever they are beside. */
@Controller
@RequestMapping("/me")
@Allow(Allow.SIGNED_IN)
class OwnController {

    static final String PATH = "/me";

    private final Profiles profiles;
    private final MemberFile file;
    private final ProfileForms profile;
    private final ContactForms contacts;
    private final FieldRights rights;
    private final Files files;
    private final Myself myself;

    OwnController(
            Profiles profiles,
            MemberFile file,
            ProfileForms profile,
            ContactForms contacts,
            FieldRights rights,
            Files files,
            Myself myself) {
        this.profiles = profiles;
        this.file = file;
        this.profile = profile;
        this.contacts = contacts;
        this.rights = rights;
        this.files = files;
        this.myself = myself;
    }

    /** Whoever has an account and no file of their own is told so, kindly. */
    @GetMapping
    Page page() {
        return myself.member()
                .<Page>map(me -> file.of(me.id(), profiles.of(me.id()), true))
                .orElseGet(NoFilePage::new);
    }

    @GetMapping("/photo")
    ResponseEntity<byte[]> photo() {
        var photo = profiles.of(myself.id()).photo();
        if (photo == null || !rights.at(Level.MEMBER).mayRead(CoreField.PHOTO)) {
            throw new NotFound("photo");
        }
        return files.read(new FileId(photo)).shown();
    }

    @GetMapping("/profile")
    Page profile() {
        return profile.profile(PATH, myself.id());
    }

    @PostMapping("/profile")
    Page describe(@Valid ProfileInput input, BindingResult binding) {
        return profile.describe(PATH, myself.id(), input, binding);
    }

    @PostMapping("/photo")
    Page photo(@RequestParam MultipartFile photo) {
        return profile.photo(PATH, myself.id(), photo);
    }

    @PostMapping("/photo/removal")
    Page withoutPhoto() {
        return profile.withoutPhoto(PATH, myself.id());
    }

    @GetMapping("/contacts")
    Page contacts() {
        return contacts.contacts(PATH, myself.id());
    }

    @PostMapping("/contacts")
    Page add(@Valid ContactInput input, BindingResult binding) {
        return contacts.add(PATH, myself.id(), input, binding);
    }

    @PostMapping("/contacts/{kind}/{contact}/main")
    Page main(@PathVariable String kind, @PathVariable long contact) {
        return contacts.main(PATH, myself.id(), kind, contact);
    }

    @PostMapping("/contacts/{kind}/{contact}/removal")
    Page remove(@PathVariable String kind, @PathVariable long contact) {
        return contacts.remove(PATH, myself.id(), kind, contact, "");
    }

    @PostMapping("/contacts/email/{contact}/link")
    Page link(@PathVariable long contact) {
        return contacts.link(myself.id(), contact);
    }
}
