package coop.cabas.access.command;

import coop.cabas.access.Tokens;
import coop.cabas.command.CabasCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Set;

/** Makes API tokens on the server, for programs that belong to nobody in particular. */
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
}
