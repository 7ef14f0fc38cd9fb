package coop.cabas.access.command;

import coop.cabas.access.Accounts;
import coop.cabas.access.Credentials;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Role;
import coop.cabas.command.CabasCommand;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;

/** What is done about accounts when nobody can do so on a page, and no letter arrives. */
@CabasCommand
@Command(name = "admin")
class AdminCommand {

    private final Accounts accounts;
    private final Credentials credentials;

    AdminCommand(Accounts accounts, Credentials credentials) {
        this.accounts = accounts;
        this.credentials = credentials;
    }

    @Command(name = "create")
    int create(
            @Option(names = "--email", required = true) String email, @Option(names = "--name") @Nullable String name) {
        var called = name == null ? email.replaceFirst("@.*", "") : name;
        accounts.createWithPassword(
                new NewAccount(email, called, Text.locale(), List.of(Role.ADMIN)), PasswordPrompt.read());
        System.out.println(Text.t("access.admin.created", email));
        return 0;
    }

    @Command(name = "reset")
    int reset(@Option(names = "--email", required = true) String email) {
        System.out.println(Text.t("access.admin.link", email.strip(), credentials.link(email)));
        return 0;
    }
}
