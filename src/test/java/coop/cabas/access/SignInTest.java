package coop.cabas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.TestClock;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

@ModuleTest
class SignInTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordSignIn passwords;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void opensASessionForTheRightPassword() {
        person("Ana@Example.org");
        var answer = signIn("ana@example.ORG ", PASSWORD);
        assertThat(answer).hasStatus(303).hasHeader("Location", "/");
        assertThat(account(cookie(answer))).hasStatusOk().bodyText().contains("ana@example.org");
    }

    @Test
    void acceptsTheSamePasswordFromAKeyboardThatComposesItsAccents() {
        person("compose@example.org");
        assertThat(signIn("compose@example.org", PASSWORD.replace("é", "e\u0301")))
                .hasStatus(303);
    }

    @Test
    void guardsItsCookieByTheMeansOfBrowsers() {
        person("cookie@example.org");
        var plain = cookie(signIn("cookie@example.org", PASSWORD));
        assertThat(plain.isHttpOnly()).isTrue();
        assertThat(plain.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(plain.getValue()).hasSize(43);
        var overHttps = signIn("cookie@example.org", PASSWORD, request -> {
            request.setSecure(true);
            return request;
        });
        var secure = overHttps.getResponse().getCookie("__Host-cabas");
        assertThat(secure).isNotNull();
        assertThat(secure.getSecure()).isTrue();
        assertThat(secure.getPath()).isEqualTo("/");
        assertThat(secure.getDomain()).isNull();
        assertThat(overHttps).hasHeader("Strict-Transport-Security", "max-age=31536000");
    }

    @Test
    void givesAnotherSessionIdAtEachSignIn() {
        person("rotates@example.org");
        var first = cookie(signIn("rotates@example.org", PASSWORD));
        var second = cookie(signIn("rotates@example.org", PASSWORD, with(first)));
        assertThat(second.getValue()).isNotEqualTo(first.getValue());
        assertThat(account(first)).hasStatus(302);
        assertThat(account(second)).hasStatusOk();
    }

    @Test
    void neverTakesUpASessionIdMadeBySomebodyElse() {
        person("fixed@example.org");
        var planted = new Cookie("cabas", Secret.fresh());
        var given = cookie(signIn("fixed@example.org", PASSWORD, with(planted)));
        assertThat(given.getValue()).isNotEqualTo(planted.getValue());
        assertThat(account(planted)).hasStatus(302);
    }

    @Test
    void leavesNothingBehindWhenSigningOut() {
        person("leaves@example.org");
        var cookie = cookie(signIn("leaves@example.org", PASSWORD));
        var out = mvc.post().uri("/sign-out").cookie(cookie).with(csrf()).exchange();
        assertThat(out).hasStatus(303).hasHeader("Location", "/sign-in").hasHeader("Clear-Site-Data", "\"cache\"");
        assertThat(account(cookie)).hasStatus(302);
    }

    @Test
    void saysTheSameForAWrongPasswordAStrangerAndAShutAccount() {
        person("bruno@example.org");
        accounts.disable(person("shut@example.org"));
        var answers = new ArrayList<String>();
        for (var email : List.of("bruno@example.org", "nobody@example.org", "shut@example.org")) {
            var answer = signIn(email, email.startsWith("shut") ? PASSWORD : "not the password");
            assertThat(answer).hasStatus(422).bodyText().contains("ne correspond pas");
            answers.add(body(answer)
                    .replace(email, "")
                    .replaceAll("_csrf\" value=\"[^\"]+|X-CSRF-TOKEN[^}]+|X-XSRF-TOKEN[^}]+", ""));
        }
        assertThat(answers.stream().distinct()).hasSize(1);
    }

    @Test
    void takesAsLongForAStrangerAsForAMember() {
        for (var i = 0; i < 9; i++) {
            person("timed" + i + "@example.org");
        }
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (var i = 0; i < 9; i++) {
            known.add(time("timed" + i + "@example.org"));
            unknown.add(time("untimed" + i + "@example.org"));
        }
        known.sort(null);
        unknown.sort(null);
        assertThat((double) known.get(4) / unknown.get(4)).isBetween(0.5, 2.0);
    }

    @Test
    void limitsTheSixthTryAndSaysWhen() {
        person("chloe@example.org");
        for (var i = 0; i < 5; i++) {
            assertThat(signIn("chloe@example.org", "not the password"))
                    .bodyText()
                    .contains("ne correspond pas");
        }
        assertThat(signIn("chloe@example.org", PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("15 minutes");
        clock.advance(Duration.ofMinutes(16));
        assertThat(signIn("chloe@example.org", PASSWORD)).hasStatus(303);
    }

    @Test
    void countsTriesMadeAtTheSameMoment() throws Exception {
        person("raced@example.org");
        var wrong = 0;
        var limited = 0;
        for (var reason : together(20, () -> refusal("raced@example.org", "not the password"))) {
            if (reason.equals("access.signIn.wrong")) {
                wrong++;
            } else if (reason.equals("access.signIn.limited")) {
                limited++;
            }
        }
        assertThat(wrong).isEqualTo(5);
        assertThat(limited).isEqualTo(15);
    }

    @Test
    void forgetsWrongTriesOnceThePasswordIsRight() {
        person("didier@example.org");
        for (var round = 0; round < 3; round++) {
            for (var i = 0; i < 4; i++) {
                signIn("didier@example.org", "not the password");
            }
            assertThat(signIn("didier@example.org", PASSWORD)).hasStatus(303);
        }
    }

    @Test
    void leadsBackToThePageThatWasWanted() {
        person("back@example.org");
        var turnedAway = mvc.get().uri("/account?x=1").exchange();
        assertThat(turnedAway).hasStatus(302).hasHeader("Location", "/sign-in?to=%2Faccount%3Fx%3D1");
        assertThat(signIn("back@example.org", PASSWORD, to("/account?x=1"))).hasHeader("Location", "/account?x=1");
    }

    @Test
    void neverLeadsToAnotherSite() {
        person("elsewhere@example.org");
        for (var to : List.of("//evil.org", "https://evil.org", "/\\evil.org", "/\t/evil.org", "javascript:alert(1)")) {
            assertThat(signIn("elsewhere@example.org", PASSWORD, to(to))).hasHeader("Location", "/");
        }
    }

    @Test
    void tellsHtmxToLoadTheSignInPageAsAWhole() {
        var answer = mvc.get()
                .uri("/account")
                .header("HX-Request", "true")
                .header("HX-Current-URL", "http://localhost/account?page=2")
                .exchange();
        assertThat(answer).hasStatus(401).hasHeader("HX-Redirect", "/sign-in?to=%2Faccount%3Fpage%3D2");
    }

    @Test
    void opensDemonstrationAccountsToNobodyWhileTheDemonstrationIsOff() {
        accounts.createForDemonstration(
                new NewAccount("demo@example.org", "Demo", Locale.FRENCH, List.of()), "cabas-demonstration");
        assertThat(signIn("demo@example.org", "cabas-demonstration")).hasStatus(422);
    }

    @Test
    void keepsNoPasswordWhereItCouldBeRead() {
        person("canary@example.org");
        signIn("canary@example.org", PASSWORD);
        signIn("canary@example.org", "wrong canary password");
        for (var table : List.of("access.account", "access.session", "access.attempt", "audit.event")) {
            var rows = jdbc.sql("select string_agg(t::text, ' ') from " + table + " t")
                    .query(String.class)
                    .single();
            assertThat(rows).doesNotContain(PASSWORD, "canary password");
        }
        assertThat(jdbc.sql("select password from access.account where email = 'canary@example.org'")
                        .query(String.class)
                        .single())
                .startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    private AccountId person(String email) {
        return accounts.createWithPassword(new NewAccount(email, "Someone", Locale.FRENCH, List.of()), PASSWORD);
    }

    private MvcTestResult account(Cookie session) {
        return mvc.get().uri("/account").cookie(session).exchange();
    }

    private MvcTestResult signIn(String email, String password, RequestPostProcessor... more) {
        var request = mvc.post()
                .uri("/sign-in")
                .param("email", email)
                .param("password", password)
                .with(csrf());
        for (var one : more) {
            request = request.with(one);
        }
        return request.exchange();
    }

    private long time(String email) {
        var start = System.nanoTime();
        refusal(email, "not the password");
        return System.nanoTime() - start;
    }

    private String refusal(String email, String password) {
        var tried = UsernamePasswordAuthenticationToken.unauthenticated(email, password);
        tried.setDetails(new Peer("192.0.2.1", false));
        try {
            passwords.authenticate(tried);
            return "in";
        } catch (SignInRefused refused) {
            return refused.reason().key();
        }
    }

    static <T> List<T> together(int threads, Callable<T> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var results = new ArrayList<T>();
            for (var done : pool.invokeAll(java.util.Collections.nCopies(threads, work))) {
                results.add(done.get());
            }
            return results;
        }
    }

    private static Cookie cookie(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("cabas"));
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RequestPostProcessor with(Cookie cookie) {
        return request -> {
            request.setCookies(cookie);
            return request;
        };
    }

    private static RequestPostProcessor to(String address) {
        return request -> {
            request.setParameter("to", address);
            return request;
        };
    }
}
