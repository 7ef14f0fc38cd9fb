package coop.cabas.access.command;

import coop.cabas.access.TokenId;
import coop.cabas.access.Tokens;
import coop.cabas.command.CabasCommand;
import coop.cabas.command.TextTable;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** API tokens from the server: those of programs that belong to nobody in particular, and an end to anybody's. */
@CabasCommand
@Command(name = "token")
class TokenCommand {

    private final Tokens tokens;

    TokenCommand(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Prints the token and nothing else, so that a script can take it. */
    @Command(name = "create")
    int create(
            @Option(names = "--name", required = true) String name,
            @Option(names = "--permission", required = true, arity = "1..*", split = ",") List<String> permissions) {
        System.out.println(tokens.create(name, Set.copyOf(permissions), null));
        return 0;
    }

    @Command(name = "list")
    int list() {
        var all = tokens.list(null);
        if (all.isEmpty()) {
            System.out.println(Text.t("access.token.none"));
            return 0;
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                Text.t("access.token.number"),
                Text.t("access.name"),
                Text.t("access.token.owner"),
                Text.t("access.created"),
                Text.t("access.token.lastUse"),
                Text.t("access.token.isRevoked"),
                Text.t("access.token.permissions")));
        all.forEach(token -> rows.add(cells(token)));
        TextTable.write(rows, 0, 0).forEach(System.out::println);
        return 0;
    }

    @Command(name = "revoke")
    int revoke(@Parameters(paramLabel = "TOKEN", descriptionKey = "token") long number) {
        try {
            tokens.revoke(new TokenId(number), null);
        } catch (NotFound none) {
            throw new Refused("access.token.noSuch", Long.toString(number));
        }
        System.out.println(Text.t("access.token.revoked"));
        return 0;
    }

    private static List<String> cells(Tokens.Listed token) {
        return List.of(
                Long.toString(token.id().value()),
                token.name(),
                token.owner() == null ? Text.t("access.token.ofServer") : token.owner(),
                Format.moment(token.created()),
                Format.moment(token.lastUse()),
                Format.truth(token.revoked()),
                String.join(",", token.permissions()));
    }
}
