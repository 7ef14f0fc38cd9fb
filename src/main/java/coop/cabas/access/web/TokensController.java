package coop.cabas.access.web;

import coop.cabas.access.AccessPermissions;
import coop.cabas.access.AccountId;
import coop.cabas.access.Caller;
import coop.cabas.access.Me;
import coop.cabas.access.Permissions;
import coop.cabas.access.TokenId;
import coop.cabas.access.Tokens;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.Set;

@Controller
@RequestMapping("/tokens")
@Allow(AccessPermissions.TOKENS)
class TokensController {

    private final Tokens tokens;
    private final Permissions permissions;
    private final Caller caller;

    TokensController(Tokens tokens, Permissions permissions, Caller caller) {
        this.tokens = tokens;
        this.permissions = permissions;
        this.caller = caller;
    }

    record Input(
            @NotBlank(message = "{ui.form.required}") @Size(max = 100, message = "{access.token.long}")
            String name,

            @Nullable Set<String> permission) {

        Set<String> scope() {
            return permission == null ? Set.of() : permission;
        }
    }

    @GetMapping
    Page list(@Me AccountId me) {
        return page(me, Form.empty(), null, Set.of());
    }

    @PostMapping
    Page create(@Me AccountId me, @Valid Input input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(me, Form.of(binding), null, input.scope());
        }
        try {
            // Drawn at once rather than after a redirect: the token must not wait in a session.
            return page(me, Form.empty(), tokens.create(input.name(), input.scope(), me), Set.of());
        } catch (Refused refused) {
            return page(me, Form.refused(refused), null, input.scope());
        }
    }

    @PostMapping("/{id}/revocation")
    Page revoke(@Me AccountId me, @PathVariable TokenId id) {
        tokens.revoke(id, managesAll() ? null : me);
        return Redirect.to("/tokens").saying("access.token.revoked");
    }

    private TokensPage page(AccountId me, Form form, @Nullable String made, Set<String> chosen) {
        var all = managesAll();
        var offered = permissions.names().stream().filter(caller::may).toList();
        return new TokensPage(form, made, offered, chosen, tokens.list(all ? null : me), all);
    }

    private boolean managesAll() {
        return caller.may(AccessPermissions.MANAGE);
    }
}
