package coop.cabas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Passwords that another program hashed: they serve once, and are ours from then on. */
@ModuleTest
class BroughtAccountsTest {

    private static final String HASH =
            new BCryptPasswordEncoder(BCryptPasswordEncoder.BCryptVersion.$2Y, 10).encode("Cabas-Demo-2026!");

    @Autowired
    BroughtAccounts accounts;

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private AccountId bring(String email, String hash) {
        return Objects.requireNonNull(transaction.execute(
                        status -> accounts.bring(List.of(new BroughtAccount(email, "Zoé", Locale.FRENCH, hash)))
                                .getFirst()))
                .id();
    }

    private void signIn(String email, String password) {
        var request = UsernamePasswordAuthenticationToken.unauthenticated(email, password);
        request.setDetails(new Peer("203.0.113.9", false));
        signIn.authenticate(request);
    }

    private String stored(AccountId id) {
        return jdbc.sql("select password from access.account where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    @Test
    void thePasswordGoesOnWorkingAndIsHashedAnewAtTheFirstSignIn() {
        var id = bring("zoe@brought.example", HASH);
        assertThat(stored(id)).isEqualTo("{bcrypt}" + HASH);

        assertThatThrownBy(() -> signIn("zoe@brought.example", "Cabas-Demo-2026?"))
                .isInstanceOf(SignInRefused.class);
        assertThat(stored(id)).startsWith("{bcrypt}");
        signIn("zoe@brought.example", "Cabas-Demo-2026!");

        assertThat(stored(id)).startsWith("{argon2id}");
        signIn("zoe@brought.example", "Cabas-Demo-2026!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5f4dcc3b5aa765d61d8327deb882cf99",
                "",
                "$2y$31$lt86OrI3AjEih3NfW7FgauBE8cwlJIVK7juB7UFW0/E4PEPiKyt.G",
                "$2y$10$short",
                "{noop}password"
            })
    void whatIsNoBearableHashBringsNoPassword(String hash) {
        var id = bring("none" + Math.abs(hash.hashCode()) + "@brought.example", hash);

        assertThat(jdbc.sql("select password is null from access.account where id = :id")
                        .param("id", id.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aHashThatCameBySomeOtherWayAndCostsTooMuchIsNeverTried() {
        var id = bring("costly@brought.example", HASH);
        jdbc.sql(
                        "update access.account set password = '{bcrypt}$2y$31$lt86OrI3AjEih3NfW7FgauBE8cwlJIVK7juB7UFW0/E4PEPiKyt.G' where id = :id")
                .param("id", id.value())
                .update();

        assertThatThrownBy(() -> signIn("costly@brought.example", "x")).isInstanceOf(SignInRefused.class);
    }

    @Test
    void anAccountThatIsHereStaysAsItIsAndOneThatServedIsNotTakenBack() {
        var id = bring("served@brought.example", HASH);
        var again = Objects.requireNonNull(transaction.execute(status -> accounts.bring(
                        List.of(new BroughtAccount("Served@brought.example", "Autre", Locale.ENGLISH, null)))
                .getFirst()));
        assertThat(again).isEqualTo(new BroughtAccounts.Brought(id, false));

        signIn("served@brought.example", "Cabas-Demo-2026!");

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> accounts.takeBack(List.of(id))))
                .isInstanceOf(Refused.class);
        var other = bring("unserved@brought.example", null);
        transaction.executeWithoutResult(status -> accounts.takeBack(List.of(other)));
        assertThat(jdbc.sql("select count(*) from access.account where id = :id")
                        .param("id", other.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
