package coop.cabas.organisation.web;

import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.organisation.Organisation;
import coop.cabas.organisation.OrganisationPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** The coop says who it is. */
@Controller
@RequestMapping("/organisation")
@Allow(OrganisationPermissions.MANAGE)
class OrganisationController {

    private static final Map<String, String> FIELD =
            Map.of("organisation.siren.wrong", "siren", "organisation.iban.wrong", "iban");

    private final Organisation organisation;
    private final Files files;

    OrganisationController(Organisation organisation, Files files) {
        this.organisation = organisation;
        this.files = files;
    }

    @GetMapping
    Page page() {
        return page(Form.of(IdentityInput.of(organisation.identity())));
    }

    @PostMapping
    Page describe(@Valid IdentityInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(Form.of(binding));
        }
        try {
            organisation.describe(input.over(organisation.identity()));
        } catch (Refused refused) {
            var field = FIELD.get(refused.reason().key());
            // The form again with what was typed, and what is wrong beside the field.
            binding.rejectValue(
                    Objects.requireNonNullElse(field, "name"), "wrong", coop.cabas.ui.Text.t(refused.reason()));
            return page(Form.of(binding));
        }
        return Redirect.to("/organisation").saying("organisation.saved");
    }

    @PostMapping("/pictures")
    Page illustrate(
            @RequestParam(required = false) @Nullable MultipartFile logo,
            @RequestParam(required = false) @Nullable MultipartFile signature) {
        var now = organisation.identity();
        organisation.illustrate(kept(logo, now.logo()), kept(signature, now.signature()));
        return Redirect.to("/organisation").saying("organisation.saved");
    }

    @PostMapping("/pictures/removal")
    Page remove() {
        organisation.illustrate(null, null);
        return Redirect.to("/organisation").saying("organisation.saved");
    }

    @GetMapping("/pictures/logo")
    ResponseEntity<byte[]> logo() {
        return shown(organisation.identity().logo());
    }

    @GetMapping("/pictures/signature")
    ResponseEntity<byte[]> signature() {
        return shown(organisation.identity().signature());
    }

    private ResponseEntity<byte[]> shown(@Nullable FileId picture) {
        if (picture == null) {
            throw new NotFound("picture");
        }
        return files.read(picture).shown();
    }

    private @Nullable FileId kept(@Nullable MultipartFile picture, @Nullable FileId before) {
        if (picture == null || picture.isEmpty()) {
            return before;
        }
        try {
            var file = files.add(Objects.requireNonNullElse(picture.getOriginalFilename(), ""), picture.getBytes());
            if (!files.read(file).mediaType().startsWith("image/")) {
                files.remove(file);
                throw new Refused("organisation.picture.kind");
            }
            return file;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Page page(Form form) {
        var now = organisation.identity();
        return new OrganisationPage(form, now.logo() != null, now.signature() != null);
    }
}
