package coop.cabas.access.command;

import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Role;
import coop.cabas.command.CabasCommand;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;

/** Makes people who administer Cabas, when nobody can do so on a page. */
@CabasCommand
@Command(name = "admin")
class AdminCommand {

    private final Accounts accounts;

    AdminCommand(Accounts accounts) {
        this.accounts = accounts;
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
}
