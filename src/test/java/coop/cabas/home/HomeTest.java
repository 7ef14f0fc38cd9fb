package coop.cabas.home;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.testing.CabasTest;
import coop.cabas.testing.People;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@CabasTest
@Transactional
class HomeTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Test
    void welcomesAStrangerAndShowsTheWayIn() {
        assertThat(mvc.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("Bienvenue dans Cabas", "href=\"/sign-in\"")
                .doesNotContain("demo.cabas.example");
    }

    @Test
    void greetsWhoeverIsSignedInWithTheDay() {
        assertThat(mvc.get().uri("/").with(People.who(context)))
                .hasStatusOk()
                .bodyText()
                .contains("Bonjour Person", "lundi 23 novembre 2026", "href=\"/me\"", "aucun rôle");
    }

    @Test
    void leadsToWhatTheRoleOpensAndNowhereElse() {
        assertThat(mvc.get().uri("/").with(People.who(context, "access.manage")))
                .bodyText()
                .contains("href=\"/accounts\"", "href=\"/roles\"")
                .doesNotContain("href=\"/mail\"", "aucun rôle");
    }

    @Test
    void speaksEnglishToo() {
        assertThat(mvc.get().uri("/").with(People.who(context)).cookie(new Cookie("lang", "en")))
                .bodyText()
                .contains("Today", "Hello Person");
    }
}
