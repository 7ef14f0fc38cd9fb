package coop.cabas.access.web;

import coop.cabas.access.AccountId;
import coop.cabas.access.Accounts;
import coop.cabas.access.Credentials;
import coop.cabas.access.Me;
import coop.cabas.access.SessionId;
import coop.cabas.access.Sessions;
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
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.LocaleResolver;

import java.util.Locale;

@Controller
@RequestMapping("/account")
@Allow(Allow.SIGNED_IN)
class AccountController {

    private final Accounts accounts;
    private final Credentials credentials;
    private final Sessions sessions;
    private final LocaleResolver language;

    AccountController(Accounts accounts, Credentials credentials, Sessions sessions, LocaleResolver language) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.sessions = sessions;
        this.language = language;
    }

    record Profile(
            @NotBlank(message = "{ui.form.required}") String name,
            @Pattern(regexp = "fr|en") String language) {}

    record Change(
            @NotEmpty(message = "{ui.form.required}") String currentPassword,
            @NotEmpty(message = "{ui.form.required}") String newPassword) {

        /** Without the passwords, which must not end up in a log. */
        @Override
        public String toString() {
            return "Change";
        }
    }

    @GetMapping
    Page page(@Me AccountId me, HttpServletRequest request) {
        return page(me, request, profile(me), Form.empty());
    }

    @PostMapping
    Page describe(
            @Me AccountId me,
            @Valid Profile input,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (binding.hasErrors()) {
            return page(me, request, Form.of(binding), Form.empty());
        }
        try {
            accounts.describe(me, input.name(), Locale.of(input.language()));
        } catch (Refused refused) {
            return page(me, request, Fields.refused(refused), Form.empty());
        }
        language.setLocale(request, response, Locale.of(input.language()));
        return Redirect.to("/account").saying("access.account.saved");
    }

    @PostMapping("/password")
    Page change(@Me AccountId me, @Valid Change input, BindingResult binding, HttpServletRequest request) {
        if (binding.hasErrors()) {
            return page(me, request, profile(me), Form.of(binding));
        }
        try {
            credentials.change(me, input.currentPassword(), input.newPassword(), sessionId(request));
        } catch (Refused refused) {
            var field = refused.reason().equals(Credentials.WRONG) ? "currentPassword" : "newPassword";
            return page(me, request, profile(me), Fields.refused(refused, field));
        }
        return Redirect.to("/account").saying("access.password.changed");
    }

    @PostMapping("/sessions/{session}/end")
    Page end(@Me AccountId me, @PathVariable SessionId session) {
        sessions.end(me, session);
        return Redirect.to("/account").saying("access.sessions.one");
    }

    @PostMapping("/sessions/others/end")
    Page endOthers(@Me AccountId me, HttpServletRequest request) {
        sessions.endOthers(me, sessionId(request));
        return Redirect.to("/account").saying("access.sessions.others");
    }

    private Page page(AccountId me, HttpServletRequest request, Form profile, Form password) {
        return new AccountPage(accounts.find(me).email(), profile, password, sessions.of(me, sessionId(request)));
    }

    private Form profile(AccountId me) {
        var account = accounts.find(me);
        return Form.of(new Profile(account.name(), account.language().getLanguage()));
    }

    private static String sessionId(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? "" : session.getId();
    }
}
