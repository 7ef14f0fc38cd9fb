package coop.cabas.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.testing.CabasTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/** What people do not type, but programs that look for holes do: it is their mistake, not ours. */
@CabasTest
@Transactional
class CrookedRequestsTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Test
    void refusesTheCharacterThatNoTextCanHold() {
        var ana = People.who(context, "audit.read");
        assertThat(mvc.get().uri("/audit").param("q", "a\0b").with(ana)).hasStatus(400);
        assertThat(mvc.get().uri("/audit").param("who", "\0").with(ana)).hasStatus(400);
    }

    @Test
    void answersAnUnknownFormatWithAPageAndNoDownload() {
        assertThat(mvc.get().uri("/audit?export=pdf").with(People.who(context, "audit.read")))
                .hasStatus(404)
                .headers()
                .doesNotContainHeader("Content-Disposition");
    }

    @Test
    void comesBackToTheVeryAddressAfterAChoiceOfLanguage() {
        assertThat(mvc.get().uri("/audit?who=ana&from=2026-01-01").with(People.who(context, "audit.read")))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"back\" value=\"/audit?who=ana&amp;from=2026-01-01\"");
        for (var back : List.of("/audit?who=ana&from=2026-01-01", "/{x}", "/audit?who=%7B{x}")) {
            assertThat(mvc.post()
                            .uri("/language")
                            .param("to", "fr")
                            .param("back", back)
                            .with(csrf()))
                    .hasStatus(303)
                    .hasHeader("Location", back);
        }
        for (var elsewhere : List.of("//evil.org/?a", "https://evil.org", "/\\evil.org", "?a=//evil.org")) {
            assertThat(mvc.post()
                            .uri("/language")
                            .param("to", "fr")
                            .param("back", elsewhere)
                            .with(csrf()))
                    .hasHeader("Location", "/");
        }
    }
}
