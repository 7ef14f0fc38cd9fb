package coop.cabas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.time.Duration;
import java.util.List;
import java.util.Set;

@ModuleTest
class TokensTest {

    @Autowired
    Tokens tokens;

    @Autowired
    Roles roles;

    @Autowired
    Caller caller;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Test
    void speaksForItselfWithinItsScope() {
        var token = tokens.create("made on the server", Set.of("audit.read"), null);
        assertThat(token).startsWith("cabas_").hasSize(49);
        assertThat(mayBy(token, "audit.read")).isTrue();
        assertThat(mayBy(token, "mail.read")).isFalse();
    }

    @Test
    void neverReachesFurtherThanItsOwner() {
        var ana = People.account(context, "audit.read");
        var token = tokens.create("of Ana", Set.of("audit.read"), ana);
        assertThat(mayBy(token, "audit.read")).isTrue();
        roles.give(ana, Set.of());
        assertThat(mayBy(token, "audit.read")).isFalse();
    }

    @Test
    void stopsWorkingWhenRevokedHereAtOnceAndElsewhereWithinASecond() {
        var token = tokens.create("revoked", Set.of("audit.read"), null);
        assertThat(tokens.recognise(token)).isPresent();
        jdbc.sql("update access.api_token set revoked = now() where name = 'revoked'")
                .update();
        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.recognise(token)).isEmpty();
        var other = tokens.create("revoked here", Set.of("audit.read"), null);
        var id = tokens.list(null).stream()
                .filter(t -> t.name().equals("revoked here"))
                .findFirst()
                .orElseThrow();
        assertThat(tokens.recognise(other)).isPresent();
        tokens.revoke(id.id(), null);
        assertThat(tokens.recognise(other)).isEmpty();
    }

    @Test
    void isKeptAsAHashOnly() {
        var token = tokens.create("hashed", Set.of("audit.read"), null);
        assertThat(jdbc.sql("select string_agg(t::text, ' ') from access.api_token t")
                        .query(String.class)
                        .single())
                .doesNotContain(token, token.substring(6));
    }

    @Test
    void isShownOnceOnThePageAndNowhereLater() {
        var ana = People.account(context, "access.tokens", "audit.read");
        var made = mvc.post()
                .uri("/tokens")
                .param("name", "Tableau du bureau")
                .param("permission", "audit.read")
                .with(People.as(ana))
                .with(csrf())
                .exchange();
        assertThat(made).hasStatusOk().bodyText().containsPattern("cabas_[A-Za-z0-9_-]{43}");
        assertThat(mvc.get().uri("/tokens").with(People.as(ana)))
                .hasStatusOk()
                .bodyText()
                .contains("Tableau du bureau")
                .doesNotContainPattern("cabas_[A-Za-z0-9_-]{43}");
    }

    @Test
    void tellsInWordsWhatATokenMayDoAndItsCodeBeside() {
        var ana = People.account(context, "access.tokens", "audit.read");
        tokens.create("Tableau", Set.of("audit.read"), ana);
        jdbc.sql("insert into access.api_token_permission (token, permission) values (:token, 'gone.read')")
                .param("token", tokens.list(ana).getFirst().id().value())
                .update();
        assertThat(mvc.get().uri("/tokens").with(People.as(ana)))
                .hasStatusOk()
                .bodyText()
                .containsPattern("Lire le journal[^<]* <code>audit\\.read</code>")
                .containsPattern("> <code>gone\\.read</code>");
    }

    @Test
    void cannotBeMadeForMoreThanOneHolds() {
        var ana = People.account(context, "access.tokens");
        assertThat(mvc.post()
                        .uri("/tokens")
                        .param("name", "too much")
                        .param("permission", "audit.read")
                        .with(People.as(ana))
                        .with(csrf()))
                .hasStatus(422);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> tokens.create("empty", Set.of(), null));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> tokens.create("unknown", Set.of("no.such"), null));
    }

    @Test
    void hasANameThatCanBeRead() {
        for (var name : List.of("", " \t", "\u00a0\u200b\u3000", "a\0b", "a\nb", "x".repeat(101))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> tokens.create(name, Set.of("audit.read"), null))
                    .withMessage("access.token.name.wrong");
        }
        tokens.create("\u00a0Bureau\u00a0", Set.of("audit.read"), null);
        assertThat(tokens.list(null)).extracting(Tokens.Listed::name).contains("Bureau");
    }

    @Test
    void isTakenAwayOnlyByItsOwnerAndByThoseWhoHoldAsMuch() {
        var ana = People.account(context, "access.tokens", "audit.read");
        tokens.create("strong", Set.of("audit.read"), ana);
        var id = tokens.list(ana).getFirst().id();
        assertThat(revoke(id, People.account(context, "access.tokens", "access.manage")))
                .hasStatus(409);
        assertThat(revoke(id, People.account(context, "access.tokens"))).hasStatus(404);
        assertThat(revoke(id, People.account(context, "access.tokens", "access.manage", "audit.read")))
                .hasStatus(303);
        tokens.create("own", Set.of("audit.read"), ana);
        roles.give(ana, Set.of(roles.create("of tokens alone", Set.of("access.tokens", "access.manage"))));
        assertThat(revoke(tokens.list(ana).getFirst().id(), ana)).hasStatus(303);
    }

    @Test
    void opensTheApiOnlyAndNothingElseOpensIt() {
        var token = tokens.create("api", Set.of("audit.read", "access.manage"), null);
        assertThat(mvc.get().uri("/audit").header("Authorization", "Bearer " + token))
                .hasStatus(302);
        assertThat(mvc.get().uri("/api/v1/anything").header("Authorization", "Bearer " + token))
                .hasStatus(404);
        for (var bad : List.of("Bearer nonsense", "Bearer cabas_" + Secret.fresh(), "Basic YTpi", token)) {
            assertThat(mvc.get().uri("/api/v1/anything").header("Authorization", bad))
                    .hasStatus(401)
                    .hasContentType("application/problem+json")
                    .hasHeader("WWW-Authenticate", "Bearer");
        }
    }

    private MvcTestResult revoke(TokenId id, AccountId who) {
        return mvc.post()
                .uri("/tokens/" + id.value() + "/revocation")
                .with(People.as(who))
                .with(csrf())
                .exchange();
    }

    private boolean mayBy(String token, String permission) {
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(
                    new TestingAuthenticationToken(tokens.recognise(token).orElseThrow(), "", "FACTOR_BEARER")));
            return caller.may(permission);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
