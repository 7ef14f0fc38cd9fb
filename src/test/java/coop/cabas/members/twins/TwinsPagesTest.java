package coop.cabas.members.twins;

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

import java.util.UUID;

@ModuleTest(extraIncludes = {"access", "mail"})
class TwinsPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scan scan;

    @Autowired
    ApplicationContext context;

    private AccountId keeper;
    private String name;
    private long one;
    private long other;

    @BeforeEach
    void twoFilesOfOne() {
        keeper = People.account(context, "members.read", "members.manage");
        var files = new Files(jdbc);
        name = "Jumeau" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        one = files.member("Ana", name);
        other = files.member("Anna", name.toUpperCase(java.util.Locale.ROOT));
        files.phone(one, "06 39 98 " + (10_00 + one % 8999));
        files.phone(other, "+33639 98" + (10_00 + one % 8999));
        scan.run();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/members/twins", "/members/twins/said"})
    void areForWhoeverKeepsTheFile(String path) {
        assertThat(get(keeper, path)).hasStatusOk();
        assertThat(mvc.get().uri(path).exchange()).hasStatus3xxRedirection();
        assertThat(get(People.account(context, "members.read"), path)).hasStatus(403);
    }

    @Test
    void showTwoFilesThatLookAlikeUntilSomebodySaysTheyAreTwo() {
        var path = "/members/twins/%d/%d".formatted(one, other);
        assertThat(get(keeper, "/members/twins?q=" + name)).bodyText().contains(path, "même téléphone");
        assertThat(get(keeper, path)).hasStatusOk().bodyText().contains("Anna", "même téléphone");
        assertThat(get(keeper, "/members/twins?export=csv&q=" + name))
                .hasStatusOk()
                .bodyText()
                .contains(name);
        assertThat(post(keeper, path + "/two", "cousines")).hasStatus3xxRedirection();
        assertThat(get(keeper, "/members/twins?q=" + name)).bodyText().doesNotContain(path);
        assertThat(get(keeper, "/members/twins/said")).bodyText().contains(path, "cousines");
        assertThat(get(keeper, path)).bodyText().contains("pas la même personne");
        assertThat(post(keeper, path + "/one", "")).hasStatus3xxRedirection();
        assertThat(get(keeper, "/members/twins?q=" + name)).bodyText().contains(path);
        assertThat(get(keeper, "/members/twins/said")).bodyText().doesNotContain(path);
    }

    @Test
    void warnWhoeverRegistersSomebodyWhoIsThere() {
        var answer = mvc.post()
                .uri("/members")
                .with(People.as(keeper))
                .with(csrf())
                .param("kind", "PERSON")
                .param("firstName", "Àna")
                .param("lastName", name)
                .exchange();
        assertThat(answer).hasStatus(422).bodyText().contains("/members/" + one, "même nom");
    }

    @Test
    void answerNotFoundForWhatIsNotThere() {
        assertThat(get(keeper, "/members/twins/%d/%d".formatted(one, one))).hasStatus(404);
        assertThat(get(keeper, "/members/twins/%d/999999999".formatted(one))).hasStatus(404);
        assertThat(post(keeper, "/members/twins/%d/999999999/two".formatted(one), ""))
                .hasStatus(404);
    }

    @Test
    void letTheSettingsBeChosen() {
        var admin = People.account(context, "members.manage", "members.settings");
        assertThat(get(keeper, "/members/twins/rule")).hasStatus(403);
        assertThat(get(admin, "/members/twins/rule")).hasStatusOk().bodyText().contains("value=\"60\"");
        assertThat(rule(admin, "12", "60")).hasStatus(422);
        assertThat(rule(admin, "45", "55")).hasStatus3xxRedirection();
        assertThat(rule(admin, "45", "60")).hasStatus3xxRedirection();
    }

    private MvcTestResult rule(AccountId who, String entry, String review) {
        return mvc.post()
                .uri("/members/twins/rule")
                .with(People.as(who))
                .with(csrf())
                .param("entry", entry)
                .param("review", review)
                .exchange();
    }

    private MvcTestResult post(AccountId who, String path, String reason) {
        return mvc.post()
                .uri(path)
                .with(People.as(who))
                .with(csrf())
                .param("reason", reason)
                .exchange();
    }

    private MvcTestResult get(AccountId who, String path) {
        return mvc.get().uri(path).with(People.as(who)).exchange();
    }
}
