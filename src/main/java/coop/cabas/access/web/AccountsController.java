package coop.cabas.access.web;

import coop.cabas.access.AccessPermissions;
import coop.cabas.access.AccountId;
import coop.cabas.access.Accounts;
import coop.cabas.access.Credentials;
import coop.cabas.access.NewAccount;
import coop.cabas.access.RoleId;
import coop.cabas.access.Roles;
import coop.cabas.access.Sessions;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

@Controller
@RequestMapping("/accounts")
@Allow(AccessPermissions.MANAGE)
class AccountsController {

    private final Accounts accounts;
    private final Credentials credentials;
    private final Roles roles;
    private final Sessions sessions;
    private final SqlList<AccountList.Row> list;

    AccountsController(Accounts accounts, Credentials credentials, Roles roles, Sessions sessions, JdbcClient jdbc) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.roles = roles;
        this.sessions = sessions;
        this.list = AccountList.of(jdbc);
    }

    record Invitation(
            @NotBlank(message = "{ui.form.required}") String email,
            @NotBlank(message = "{ui.form.required}") String name,
            @Pattern(regexp = "fr|en") String language,
            @Nullable List<String> roles) {

        List<String> roleNames() {
            return roles == null ? List.of() : roles;
        }
    }

    @GetMapping
    Page list(ListQuery query) {
        return new AccountsPage(list.page(query, parameters(query)), String.valueOf(query.filter("state")));
    }

    @GetMapping("/invitation")
    Page invitation() {
        return new InvitationPage(Form.of(new Invitation("", "", "fr", null)), roles.all(), Set.of());
    }

    @PostMapping
    Page invite(@Valid Invitation input, BindingResult binding) {
        if (binding.hasErrors()) {
            return new InvitationPage(Form.of(binding), roles.all(), Set.copyOf(input.roleNames()));
        }
        try {
            var id = credentials.invite(
                    new NewAccount(input.email(), input.name(), Locale.of(input.language()), input.roleNames()));
            return Redirect.to("/accounts/" + id.value()).saying("access.invitation.sent", input.email());
        } catch (Refused refused) {
            return new InvitationPage(Fields.refused(refused), roles.all(), Set.copyOf(input.roleNames()));
        }
    }

    @GetMapping("/{id}")
    Page account(@PathVariable AccountId id) {
        return new OneAccountPage(accounts.find(id), roles.all(), roles.of(id), sessions.of(id, ""));
    }

    @PostMapping("/{id}/roles")
    Page giveRoles(@PathVariable AccountId id, @RequestParam(required = false) @Nullable List<RoleId> role) {
        roles.give(id, role == null ? Set.of() : new HashSet<>(role));
        return back(id).saying("access.roles.saved");
    }

    @PostMapping("/{id}/invitation")
    Page inviteAgain(@PathVariable AccountId id) {
        credentials.inviteAgain(id);
        return back(id).saying("access.invitation.again");
    }

    @PostMapping("/{id}/disable")
    Page disable(@PathVariable AccountId id) {
        accounts.disable(id);
        return back(id).saying("access.account.shut");
    }

    @PostMapping("/{id}/enable")
    Page enable(@PathVariable AccountId id) {
        accounts.enable(id);
        return back(id).saying("access.account.reopened");
    }

    @PostMapping("/{id}/sessions/end")
    Page endSessions(@PathVariable AccountId id) {
        accounts.endSessions(id);
        return back(id).saying("access.sessions.others");
    }

    private static Redirect back(AccountId id) {
        return Redirect.to("/accounts/" + id.value());
    }

    private static java.util.Map<String, @Nullable String> parameters(ListQuery query) {
        return Collections.singletonMap("state", query.filter("state"));
    }
}
