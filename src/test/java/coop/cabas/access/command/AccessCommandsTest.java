package coop.cabas.access.command;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.access.AccountId;
import coop.cabas.access.Accounts;
import coop.cabas.access.Credentials;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Peer;
import coop.cabas.access.Tokens;
import coop.cabas.shared.Refused;
import coop.cabas.testing.CommandRun;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Locale;
import java.util.Set;

@ModuleTest
class AccessCommandsTest {

    private static final String OLD = "un café au lait d’avoine";
    private static final String FRESH = "trois pommes dans un panier";

    @Autowired
    ApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    Credentials credentials;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Test
    void printsALinkThatSetsAnotherPasswordOnce() {
        var id = person("lost@example.org");
        var first = secretIn(reset(" Lost@Example.org"));
        var second = secretIn(reset("lost@example.org"));

        assertThat(credentials.look(first)).isEmpty();
        credentials.choose(second, FRESH, new Peer("192.0.2.1", false));
        assertThat(credentials.look(second)).isEmpty();
        assertThat(jdbc.sql("select actor_label from audit.event where action = 'access.link.made' and subject = :who")
                        .param("who", "access.account:" + id.value())
                        .query(String.class)
                        .list())
                .containsExactly("cabas", "cabas");
    }

    @Test
    void saysPlainlyForWhomItMakesNoLink() {
        accounts.disable(person("disabled@example.org"));

        assertThat(refusal(reset("nobody@example.org"))).isEqualTo("access.admin.noSuchAccount");
        assertThat(refusal(reset("disabled@example.org"))).isEqualTo("access.link.impossible");
    }

    @Test
    void listsTheTokensOfEverybodyWithoutShowingOne() {
        var ana = People.account(context, "audit.read");
        var secret = tokens.create("Tableau du bureau", Set.of("audit.read"), ana);
        tokens.create("Metabase", Set.of("audit.read", "mail.read"), null);

        var run = CommandRun.of(context, TokenCommand.class, "list");

        assertThat(run.code()).isZero();
        assertThat(run.output())
                .contains("Tableau du bureau", accounts.find(ana).name(), "Metabase", "audit.read,mail.read")
                .contains("Fait sur le serveur", "Dernier usage", "non")
                .doesNotContain(secret);
    }

    @Test
    void revokesAnybodysTokenOnce() {
        var secret = tokens.create("leaked", Set.of("audit.read"), People.account(context, "audit.read"));
        var number = Long.toString(tokens.list(null).stream()
                .filter(token -> token.name().equals("leaked"))
                .findFirst()
                .orElseThrow()
                .id()
                .value());

        assertThat(CommandRun.of(context, TokenCommand.class, "revoke", number).code())
                .isZero();
        assertThat(tokens.recognise(secret)).isEmpty();
        assertThat(CommandRun.of(context, TokenCommand.class, "list").output())
                .containsPattern("(?m)^ *" + number + " .*leaked.* oui ");
        assertThat(refusal(CommandRun.of(context, TokenCommand.class, "revoke", number)))
                .isEqualTo("access.token.noSuch");
    }

    private CommandRun reset(String email) {
        return CommandRun.of(context, AdminCommand.class, "reset", "--email", email);
    }

    private static String secretIn(CommandRun run) {
        assertThat(run.failure()).isNull();
        return run.output().strip().replaceFirst("(?s).*/password/", "");
    }

    private static @Nullable String refusal(CommandRun run) {
        assertThat(run.output()).isEmpty();
        return run.failure() instanceof Refused refused ? refused.reason().key() : null;
    }

    private AccountId person(String email) {
        return accounts.createWithPassword(new NewAccount(email, "Someone", Locale.FRENCH, List.of()), OLD);
    }
}
