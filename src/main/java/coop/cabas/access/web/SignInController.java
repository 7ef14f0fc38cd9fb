package coop.cabas.access.web;

import coop.cabas.access.Caller;
import coop.cabas.access.DemonstrationDoor;
import coop.cabas.access.PasswordSignIn;
import coop.cabas.access.Peer;
import coop.cabas.access.SignInRefused;
import coop.cabas.access.gate.Entrance;
import coop.cabas.audit.Audit;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Coming in and going out. */
@Controller
@Allow(Allow.ANYONE)
class SignInController {

    private final PasswordSignIn passwords;
    private final DemonstrationDoor demonstration;
    private final Entrance entrance;
    private final Caller caller;
    private final Audit audit;

    SignInController(
            PasswordSignIn passwords, DemonstrationDoor demonstration, Entrance entrance, Caller caller, Audit audit) {
        this.passwords = passwords;
        this.demonstration = demonstration;
        this.entrance = entrance;
        this.caller = caller;
        this.audit = audit;
    }

    record Input(
            @NotBlank(message = "{ui.form.required}") String email,
            @NotEmpty(message = "{ui.form.required}") String password,
            @Nullable String to) {

        /** Without the password, which must not end up in a log. */
        @Override
        public String toString() {
            return email;
        }
    }

    /** Where to go once inside, kept from page to page. */
    record Way(String to) {}

    @GetMapping("/sign-in")
    Page page(@RequestParam(defaultValue = "/") String to) {
        return caller.isSignedIn() ? Redirect.to(ours(to)) : new SignInPage(Form.of(new Way(ours(to))));
    }

    @PostMapping("/sign-in")
    Page signIn(@Valid Input input, BindingResult binding, HttpServletRequest request, HttpServletResponse response) {
        if (binding.hasErrors()) {
            return new SignInPage(Form.of(binding));
        }
        var tried = UsernamePasswordAuthenticationToken.unauthenticated(input.email(), input.password());
        tried.setDetails(Peer.of(request, demonstration));
        try {
            entrance.admit(passwords.authenticate(tried), request, response);
        } catch (SignInRefused refused) {
            return new SignInPage(Form.refused(new Refused(refused.reason())));
        }
        return Redirect.to(ours(input.to()));
    }

    @PostMapping("/sign-out")
    Page signOut(HttpServletRequest request, HttpServletResponse response) {
        caller.account()
                .ifPresent(me -> audit.record("access.signOut.done", "access.account:" + me.value(), null, null));
        entrance.dismiss(request, response);
        return Redirect.to("/sign-in");
    }

    /** Only ever an address of ours: somebody might send a link that leads elsewhere after signing in. */
    private static String ours(@Nullable String to) {
        return to != null && to.matches("/(?![/\\\\])[\\x21-\\x7e]*") && !to.startsWith("/sign-") ? to : "/";
    }
}
