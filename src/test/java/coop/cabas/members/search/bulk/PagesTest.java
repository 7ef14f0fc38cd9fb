package coop.cabas.members.search.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.access.AccountId;
import coop.cabas.members.search.Files;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest(extraIncludes = {"access", "mail"})
class PagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private Files files;
    private AccountId keeper;
    private long ana;

    @BeforeEach
    void somebody() {
        files = new Files(jdbc);
        keeper = People.account(context, "members.read", "members.manage");
        ana = files.member("Ana", "Masse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/members/bulk", "/members/bulk/new", "/members/bulk/new/EXEMPT"})
    void areForWhoeverKeepsTheFile(String path) {
        assertThat(get(keeper, path)).hasStatusOk();
        assertThat(mvc.get().uri(path).exchange()).hasStatus3xxRedirection();
        assertThat(get(People.account(context, "members.read"), path)).hasStatus(403);
    }

    @Test
    void leadFromTheListToAChangeAndBack() {
        assertThat(get(keeper, "/members?members=" + ana)).bodyText().contains("/members/bulk/new?members=" + ana);
        assertThat(get(keeper, "/members/bulk/new?members=" + ana))
                .bodyText()
                .contains("1 fiches", "/members/bulk/new/EXEMPT?query=members%3D" + ana);
        assertThat(get(keeper, "/members/bulk/new/EXEMPT?looked=true&value=true&query=members%3D" + ana))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"members\" value=\"" + ana + "\"");
        assertThat(apply("EXEMPT", "true", "", "" + ana))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"" + ana);
        assertThat(apply("EXEMPT", "maybe", "Pourquoi", "" + ana)).hasStatus(422);
        assertThat(apply("EXEMPT", "true", "Pourquoi", "0")).hasStatus(422);
        var applied = apply("EXEMPT", "true", "Décidé en réunion", "" + ana);
        assertThat(applied).hasStatus3xxRedirection();
        var path = applied.getResponse().getRedirectedUrl();
        assertThat(get(keeper, path))
                .bodyText()
                .contains("Décidé en réunion", "Ana Masse")
                .doesNotContain("/undo");
        assertThat(get(keeper, "/members/bulk")).bodyText().contains(path);
        assertThat(undo(keeper, path, "Erreur")).hasStatus(403);
        var admin = People.account(context, "members.manage", "members.settings", "members.read");
        assertThat(undo(admin, path, "")).hasStatus(422);
        assertThat(undo(admin, path, "Erreur")).hasStatus3xxRedirection();
        assertThat(undo(admin, path, "Erreur")).hasStatus(422);
    }

    @Test
    void answerNotFoundForWhatIsNotThere() {
        assertThat(get(keeper, "/members/bulk/999999")).hasStatus(404);
        assertThat(get(keeper, "/members/bulk/new/NOTHING")).hasStatus(404);
        assertThat(get(keeper, "/members/bulk/new/FIELD?field=999999")).hasStatus(404);
    }

    private MvcTestResult apply(String kind, String value, String reason, String members) {
        return mvc.post()
                .uri("/members/bulk/new/" + kind)
                .with(People.as(keeper))
                .with(csrf())
                .param("query", "members=" + ana)
                .param("value", value)
                .param("reason", reason)
                .param("expected", "1")
                .param("ticking", "true")
                .param("members", members)
                .exchange();
    }

    private MvcTestResult undo(AccountId who, String path, String reason) {
        return mvc.post()
                .uri(path + "/undo")
                .with(People.as(who))
                .with(csrf())
                .param("reason", reason)
                .exchange();
    }

    private MvcTestResult get(AccountId who, String path) {
        return mvc.get().uri(java.net.URI.create(path)).with(People.as(who)).exchange();
    }
}
