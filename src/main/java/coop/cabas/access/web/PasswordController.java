package coop.cabas.access.web;

import coop.cabas.access.Credentials;
import coop.cabas.access.Credentials.Invited;
import coop.cabas.access.DemonstrationDoor;
import coop.cabas.access.FirstAdministrator;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Peer;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.List;

/** Forgotten passwords, and the links that let one choose another. Looking at a link does not use it up: mail programs do. */
@Controller
@RequestMapping("/password")
@Allow(Allow.ANYONE)
class PasswordController {

    private final Credentials credentials;
    private final FirstAdministrator firstAdministrator;
    private final DemonstrationDoor door;

    PasswordController(Credentials credentials, FirstAdministrator firstAdministrator, DemonstrationDoor door) {
        this.credentials = credentials;
        this.firstAdministrator = firstAdministrator;
        this.door = door;
    }

    record Request(@NotBlank(message = "{ui.form.required}") String email) {}

    /** Name and e-mail address only for the first administrator. */
    record Choice(
            @NotEmpty(message = "{ui.form.required}") String password,
            @Nullable String name,
            @Nullable String email) {

        /** Without the password, which must not end up in a log. */
        @Override
        public String toString() {
            return "Choice";
        }
    }

    @GetMapping
    Page forgotten() {
        return new ForgottenPage(Form.empty());
    }

    @PostMapping
    Page ask(@Valid Request input, BindingResult binding, HttpServletRequest request) {
        if (binding.hasErrors()) {
            return new ForgottenPage(Form.of(binding));
        }
        credentials.forgotten(input.email(), Peer.of(request, door));
        return Redirect.to("/sign-in").saying("access.forgotten.done");
    }

    @GetMapping("/{secret}")
    Page link(@PathVariable String secret) {
        return page(secret, Form.empty());
    }

    @PostMapping("/{secret}")
    Page choose(@PathVariable String secret, @Valid Choice input, BindingResult binding, HttpServletRequest request) {
        if (binding.hasErrors()) {
            return page(secret, Form.of(binding));
        }
        var invited = invited(secret);
        try {
            if (invited.first()) {
                var account = new NewAccount(typed(input.email()), typed(input.name()), Text.locale(), List.of());
                firstAdministrator.create(secret, account, input.password());
            } else {
                credentials.choose(secret, input.password(), Peer.of(request, door));
            }
        } catch (Refused refused) {
            return page(secret, Fields.refused(refused, "password"));
        }
        return Redirect.to("/sign-in").saying("access.password.chosen");
    }

    private Page page(String secret, Form form) {
        var invited = invited(secret);
        return new PasswordPage(form, secret, invited.name(), invited.first());
    }

    private Invited invited(String secret) {
        return credentials.look(secret).orElseThrow(() -> new Refused("access.link.useless"));
    }

    private static String typed(@Nullable String value) {
        return value == null ? "" : value;
    }
}
