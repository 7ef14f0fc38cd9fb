package coop.cabas.members.web;

import coop.cabas.access.Caller;
import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.members.CoreField;
import coop.cabas.members.Directory;
import coop.cabas.members.FieldRights;
import coop.cabas.members.Level;
import coop.cabas.members.MemberId;
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

    private final Caller caller;
    private final Directory directory;
    private final Profiles profiles;
    private final MemberFile file;
    private final ProfileForms profile;
    private final ContactForms contacts;
    private final FieldRights rights;
    private final Files files;

    OwnController(
            Caller caller,
            Directory directory,
            Profiles profiles,
            MemberFile file,
            ProfileForms profile,
            ContactForms contacts,
            FieldRights rights,
            Files files) {
        this.caller = caller;
        this.directory = directory;
        this.profiles = profiles;
        this.file = file;
        this.profile = profile;
        this.contacts = contacts;
        this.rights = rights;
        this.files = files;
    }

    /** Whoever has an account and no file of their own is told so, kindly. */
    @GetMapping
    Page page() {
        return caller.account()
                .flatMap(directory::of)
                .<Page>map(me -> file.of(me.id(), profiles.of(me.id()), true))
                .orElseGet(NoFilePage::new);
    }

    @GetMapping("/photo")
    ResponseEntity<byte[]> photo() {
        var photo = profiles.of(me()).photo();
        if (photo == null || !rights.at(Level.MEMBER).mayRead(CoreField.PHOTO)) {
            throw new NotFound("photo");
        }
        return files.read(new FileId(photo)).shown();
    }

    @GetMapping("/profile")
    Page profile() {
        return profile.profile(PATH, me());
    }

    @PostMapping("/profile")
    Page describe(@Valid ProfileInput input, BindingResult binding) {
        return profile.describe(PATH, me(), input, binding);
    }

    @PostMapping("/photo")
    Page photo(@RequestParam MultipartFile photo) {
        return profile.photo(PATH, me(), photo);
    }

    @PostMapping("/photo/removal")
    Page withoutPhoto() {
        return profile.withoutPhoto(PATH, me());
    }

    @GetMapping("/contacts")
    Page contacts() {
        return contacts.contacts(PATH, me());
    }

    @PostMapping("/contacts")
    Page add(@Valid ContactInput input, BindingResult binding) {
        return contacts.add(PATH, me(), input, binding);
    }

    @PostMapping("/contacts/{kind}/{contact}/main")
    Page main(@PathVariable String kind, @PathVariable long contact) {
        return contacts.main(PATH, me(), kind, contact);
    }

    @PostMapping("/contacts/{kind}/{contact}/removal")
    Page remove(@PathVariable String kind, @PathVariable long contact) {
        return contacts.remove(PATH, me(), kind, contact, "");
    }

    @PostMapping("/contacts/email/{contact}/link")
    Page link(@PathVariable long contact) {
        return contacts.link(me(), contact);
    }

    private MemberId me() {
        return caller.account()
                .flatMap(directory::of)
                .orElseThrow(() -> new NotFound(PATH))
                .id();
    }
}
