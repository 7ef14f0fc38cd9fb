package coop.cabas.privacy.web;

import coop.cabas.access.Caller;
import coop.cabas.members.Consents;
import coop.cabas.privacy.PrivacyPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** For what members are asked for their consent. */
@Controller
@RequestMapping("/privacy/consents")
class ConsentTextsController {

    private final Consents consents;
    private final Caller caller;

    ConsentTextsController(Consents consents, Caller caller) {
        this.consents = consents;
        this.caller = caller;
    }

    record PurposeInput(
            @NotBlank(message = "{ui.form.required}")
            @Pattern(regexp = "[a-z][a-z-]{0,39}", message = "{privacy.consent.code.form}")
            String code,

            @NotBlank(message = "{ui.form.required}") @Size(max = 100, message = "{privacy.form.long100}")
            String name,

            @NotBlank(message = "{ui.form.required}") @Size(max = 5000, message = "{privacy.form.long5000}")
            String wording) {}

    record WordingInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 100, message = "{privacy.form.long100}")
            String name,

            @NotBlank(message = "{ui.form.required}") @Size(max = 5000, message = "{privacy.form.long5000}")
            String wording,

            @Nullable Boolean ended) {}

    @GetMapping
    @Allow(PrivacyPermissions.READ)
    Page purposes() {
        return page(Form.empty());
    }

    @PostMapping
    @Allow(PrivacyPermissions.MANAGE)
    Page ask(@Valid PurposeInput input, BindingResult binding) {
        return Fields.submit(binding, this::page, () -> {
            consents.ask(input.code(), input.name(), input.wording());
            return Redirect.to("/privacy/consents").saying("privacy.consent.saved");
        });
    }

    @GetMapping("/{purpose}")
    @Allow(PrivacyPermissions.MANAGE)
    Page purpose(@PathVariable String purpose) {
        var of = find(purpose);
        return new ConsentTextPage(Form.of(new WordingInput(of.name(), of.wording(), of.ended())), of);
    }

    @PostMapping("/{purpose}")
    @Allow(PrivacyPermissions.MANAGE)
    Page reword(@PathVariable String purpose, @Valid WordingInput input, BindingResult binding) {
        var of = find(purpose);
        return Fields.submit(binding, form -> new ConsentTextPage(form, of), () -> {
            consents.reword(purpose, input.name(), input.wording());
            if (of.ended() != Boolean.TRUE.equals(input.ended())) {
                consents.end(purpose, !of.ended());
            }
            return Redirect.to("/privacy/consents").saying("privacy.consent.saved");
        });
    }

    private Consents.Purpose find(String purpose) {
        return consents.purposes().stream()
                .filter(one -> one.code().equals(purpose))
                .findFirst()
                .orElseThrow(() -> new NotFound(purpose));
    }

    private Page page(Form form) {
        return new ConsentTextsPage(form, consents.purposes(), caller.may(PrivacyPermissions.MANAGE));
    }
}
