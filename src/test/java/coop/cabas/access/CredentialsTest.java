package coop.cabas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.mail.PublicAddress;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@ModuleTest
class CredentialsTest {

    private static final String OLD = "un café au lait d’avoine";
    private static final String FRESH = "trois pommes dans un panier";
    private static final Peer PEER = new Peer("192.0.2.7", false);

    @Autowired
    Credentials credentials;

    @Autowired
    Accounts accounts;

    @Autowired
    FirstAdministrator firstAdministrator;

    @Autowired
    Passwords passwords;

    @Autowired
    Links links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester mvc;

    private String email;
    private AccountId ana;

    @BeforeEach
    void somebody() {
        email = UUID.randomUUID() + "@example.org";
        ana = accounts.createWithPassword(new NewAccount(email, "Ana", Locale.FRENCH, List.of()), OLD);
    }

    @Test
    void sendsALinkThatSetsAnotherPassword(Scenario scenario) {
        scenario.stimulate(() -> credentials.forgotten(email.toUpperCase(Locale.ROOT), PEER))
                .andWaitForStateChange(() -> linkSentTo(email), Optional::isPresent)
                .andVerify(secret -> {
                    assertThat(credentials.look(secret.orElseThrow())).isPresent();
                    credentials.choose(secret.orElseThrow(), FRESH, PEER);
                    assertThat(passwords.matches(FRESH, hash())).isTrue();
                });
    }

    @Test
    void answersTheSameForAStranger() {
        var known =
                mvc.post().uri("/password").param("email", email).with(csrf()).exchange();
        var stranger = mvc.post()
                .uri("/password")
                .param("email", "stranger@example.org")
                .with(csrf())
                .exchange();
        assertThat(known).hasStatus(303).hasHeader("Location", "/sign-in");
        assertThat(stranger).hasStatus(303).hasHeader("Location", "/sign-in");
        assertThat(linkSentTo("stranger@example.org")).isEmpty();
    }

    @Test
    void writesNothingToAShutAccount(Scenario scenario) {
        accounts.disable(ana);
        scenario.publish(new Credentials.Forgotten(email))
                .andWaitForStateChange(
                        () -> jdbc.sql("select count(*) from event_publication")
                                .query(Integer.class)
                                .single(),
                        pending -> pending == 0)
                .andVerify(done -> assertThat(linkSentTo(email)).isEmpty());
    }

    @Test
    void letsOneOfTwentyUseALink() throws Exception {
        var secret = links.make(Links.Purpose.PASSWORD, ana);
        var outcomes = SignInTest.together(20, () -> links.use(secret).isPresent());
        assertThat(outcomes).containsOnlyOnce(true);
    }

    @Test
    void letsOneOfManyChooseAPasswordByTheSameLink() throws Exception {
        var secret = links.make(Links.Purpose.PASSWORD, ana);
        var outcomes = SignInTest.together(8, () -> {
            try {
                credentials.choose(secret, FRESH, PEER);
                return true;
            } catch (Refused useless) {
                return false;
            }
        });
        assertThat(outcomes).containsOnlyOnce(true);
    }

    @Test
    void keepsALinkForHalfAnHour() {
        var secret = links.make(Links.Purpose.PASSWORD, ana);
        clock.advance(Duration.ofMinutes(29));
        assertThat(credentials.look(secret)).isPresent();
        clock.advance(Duration.ofMinutes(2));
        assertThat(credentials.look(secret)).isEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> credentials.choose(secret, FRESH, PEER));
    }

    @Test
    void makesEarlierLinksUseless() {
        var first = links.make(Links.Purpose.PASSWORD, ana);
        var second = links.make(Links.Purpose.PASSWORD, ana);
        assertThat(credentials.look(first)).isEmpty();
        credentials.choose(second, FRESH, PEER);
        assertThat(credentials.look(second)).isEmpty();
    }

    @Test
    void keepsTheLinkWhenThePasswordIsTooWeak() {
        var secret = links.make(Links.Purpose.PASSWORD, ana);
        assertThat(mvc.post()
                        .uri("/password/" + secret)
                        .param("password", "trop court")
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("12 caractères");
        assertThat(mvc.post()
                        .uri("/password/" + secret)
                        .param("password", FRESH)
                        .with(csrf()))
                .hasStatus(303);
        assertThat(mvc.get().uri("/password/" + secret))
                .hasStatus(409)
                .bodyText()
                .contains("ne fonctionne plus");
    }

    @Test
    void endsEverySessionWhenThePasswordIsSetByALink() {
        open(ana, "first");
        open(ana, "second");
        credentials.choose(links.make(Links.Purpose.PASSWORD, ana), FRESH, PEER);
        assertThat(openSessions()).isZero();
    }

    @Test
    void changesOnesPasswordAndEndsTheOtherSessions() {
        open(ana, "kept");
        open(ana, "other");
        credentials.change(ana, OLD, FRESH, "kept");
        assertThat(passwords.matches(FRESH, hash())).isTrue();
        assertThat(openSessions()).isOne();
    }

    @Test
    void asksForTheCurrentPasswordAndCountsTheTries() {
        for (var i = 0; i < 5; i++) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> credentials.change(ana, "not it", FRESH, ""))
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Credentials.WRONG));
        }
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> credentials.change(ana, OLD, FRESH, ""))
                .withMessage("access.password.tries");
    }

    @Test
    void keepsOnlyHashesOfLinks() {
        var secret = links.make(Links.Purpose.PASSWORD, ana);
        assertThat(jdbc.sql("select string_agg(l::text, ' ') from access.one_time_link l")
                        .query(String.class)
                        .single())
                .doesNotContain(secret);
    }

    @Test
    void writesALinkThatNoRequestCanForge(@Autowired PublicAddress address) {
        mvc.post()
                .uri("/password")
                .header("Host", "evil.org")
                .param("email", email)
                .with(csrf())
                .exchange();
        assertThat(address.of("/password/x")).startsWith("http://localhost");
    }

    @Test
    void letsThePrintedLinkMakeTheFirstAdministratorOnce() {
        var link = firstAdministrator.lines().getFirst().args().getFirst().toString();
        var secret = link.substring(link.lastIndexOf('/') + 1);
        assertThat(mvc.get().uri("/password/" + secret))
                .hasStatusOk()
                .bodyText()
                .contains("Premier compte");
        var admin = UUID.randomUUID() + "@example.org";
        assertThat(mvc.post()
                        .uri("/password/" + secret)
                        .param("email", admin)
                        .param("name", "Ève")
                        .param("password", FRESH)
                        .with(csrf()))
                .hasStatus(303);
        var made = accounts.withEmail(admin).orElseThrow();
        assertThat(credentials.look(secret)).isEmpty();
        assertThat(firstAdministrator.lines()).isEmpty();
        jdbc.sql("delete from access.account where id = :id")
                .param("id", made.id().value())
                .update();
    }

    @Test
    void cannotMakeAnAdministratorOfAnOrdinaryLink() {
        var secret = links.make(Links.Purpose.PASSWORD, ana);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> firstAdministrator.create(
                        secret, new NewAccount("x@example.org", "X", Locale.FRENCH, List.of()), FRESH));
        assertThat(accounts.withEmail("x@example.org")).isEmpty();
    }

    private void open(AccountId account, String secret) {
        jdbc.sql("""
                        insert into access.session (hash, account, created, last_access) values (:hash, :account, now(), now())
                        """)
                .param("hash", Secret.hash(secret))
                .param("account", account.value())
                .update();
    }

    private int openSessions() {
        return jdbc.sql("select count(*) from access.session where account = :id")
                .param("id", ana.value())
                .query(Integer.class)
                .single();
    }

    private String hash() {
        return jdbc.sql("select password from access.account where id = :id")
                .param("id", ana.value())
                .query(String.class)
                .single();
    }

    private Optional<String> linkSentTo(String recipient) {
        return jdbc.sql("select action_url from mail.message where recipient = :to")
                .param("to", recipient)
                .query(String.class)
                .optional()
                .map(url -> url.substring(url.lastIndexOf('/') + 1));
    }
}
