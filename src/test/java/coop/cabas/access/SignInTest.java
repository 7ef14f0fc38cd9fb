package coop.cabas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

@ModuleTest
class SignInTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Test
    void opensASessionForTheRightPassword() {
        accounts.createWithPassword(new NewAccount("Ana@Example.org", "Ana", Locale.FRENCH, List.of()), PASSWORD);
        var answer = signIn("ana@example.ORG", PASSWORD);
        assertThat(answer).hasStatus(303).hasHeader("Location", "/");
        var cookie = answer.getResponse().getCookie("cabas");
        assertThat(cookie).isNotNull();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(mvc.get().uri("/sign-in").cookie(cookie).exchange()).hasHeader("Location", "/");
    }

    private MvcTestResult signIn(String email, String password) {
        return mvc.post()
                .uri("/sign-in")
                .param("email", email)
                .param("password", password)
                .with(csrf())
                .exchange();
    }

    @Test
    void saysTheSameForAWrongPasswordAndForAStranger() {
        accounts.createWithPassword(new NewAccount("bruno@example.org", "Bruno", Locale.FRENCH, List.of()), PASSWORD);
        var wrong = signIn("bruno@example.org", "not the password");
        var stranger = signIn("nobody@example.org", "not the password");
        assertThat(wrong).hasStatus(422);
        assertThat(stranger).hasStatus(422);
        assertThat(wrong).bodyText().contains("ne correspond pas");
    }

    @Test
    void limitsTheSixthTry() {
        accounts.createWithPassword(new NewAccount("chloe@example.org", "Chloé", Locale.FRENCH, List.of()), PASSWORD);
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
}
