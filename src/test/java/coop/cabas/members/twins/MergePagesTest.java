package coop.cabas.members.twins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.access.AccountId;
import coop.cabas.members.search.Files;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.util.Map;
import java.util.UUID;

@ModuleTest(extraIncludes = {"access", "mail"})
class MergePagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private AccountId keeper;
    private AccountId admin;
    private String name;
    private long one;
    private long other;

    @BeforeEach
    void two() {
        keeper = People.account(context, "members.read", "members.manage");
        admin = People.account(context, "members.read", "members.manage", "members.settings");
        var files = new Files(jdbc);
        name = "Fusion" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        one = files.member("Ana", name);
        other = files.member("Anna", name);
        files.phone(other, "06 39 98 31 01");
    }

    @Test
    void makeTwoFilesOneAndTwoAgain() {
        assertThat(get(admin, pair()))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"take.first_name\"", "Réunir ces deux fiches");
        assertThat(get(keeper, pair())).hasStatusOk().bodyText().doesNotContain("name=\"take.first_name\"");
        assertThat(merge(keeper, one, "b")).hasStatus(403);
        assertThat(merge(admin, one, "b")).hasStatus3xxRedirection();

        assertThat(get(admin, "/members/" + one))
                .hasStatusOk()
                .bodyText()
                .contains("Anna " + name, "06 39 98 31 01", "Réunie avec");
        assertThat(get(admin, "/members/" + other)).hasStatus3xxRedirection();
        assertThat(get(admin, pair())).hasStatus3xxRedirection();
        assertThat(merge(admin, one, "b")).hasStatus3xxRedirection();
        assertThat(get(keeper, "/members/merges?q=" + name))
                .hasStatusOk()
                .bodyText()
                .contains(name);

        var path = "/members/merges/"
                + jdbc.sql("select id from members.merge where gone = :gone")
                        .param("gone", other)
                        .query(Long.class)
                        .single();
        assertThat(get(keeper, path)).hasStatusOk().bodyText().doesNotContain("/undo");
        assertThat(get(admin, path)).hasStatusOk().bodyText().contains(path + "/undo", "au comptoir");
        assertThat(undo(keeper, path, "erreur")).hasStatus(403);
        assertThat(undo(admin, path, "")).hasStatus(422);
        assertThat(undo(admin, path, "deux cousines")).hasStatus3xxRedirection();
        assertThat(undo(admin, path, "encore")).hasStatus(422).bodyText().contains("déjà été défaite");
        assertThat(get(admin, path)).bodyText().contains("deux cousines");
        assertThat(get(admin, "/members/" + other)).hasStatusOk().bodyText().contains("06 39 98 31 01");
    }

    @Test
    void keepWhatWasChosenWhenSomebodyChangedAFileMeanwhile() {
        jdbc.sql("update members.member set version = 9 where id = :id")
                .param("id", one)
                .update();
        assertThat(merge(admin, one, "b"))
                .hasStatus(422)
                .bodyText()
                .containsPattern("name=\"take.first_name\" value=\"b\" checked");
        assertThat(merge(admin, 999_999_999L, "b")).hasStatus(422);
    }

    @Test
    void letSomebodyChooseTheOtherFileByHand() {
        assertThat(get(keeper, "/members/" + one)).bodyText().contains("/members/twins/" + one);
        assertThat(get(keeper, "/members/twins/%d?q=%s".formatted(one, name)))
                .hasStatusOk()
                .bodyText()
                .contains("/members/twins/%d/%d".formatted(one, other));
        assertThat(get(keeper, "/members/twins/999999999")).hasStatus(404);
        assertThat(get(keeper, "/members/merges/999999999")).hasStatus(404);
        assertThat(mvc.get().uri("/members/merges").exchange()).hasStatus3xxRedirection();
        assertThat(get(People.account(context, "members.read"), "/members/merges"))
                .hasStatus(403);
    }

    private String pair() {
        return "/members/twins/%d/%d".formatted(one, other);
    }

    private MvcTestResult merge(AccountId who, long kept, String firstName) {
        return post(
                who,
                pair() + "/merge",
                Map.of(
                        "kept", String.valueOf(kept),
                        "versionA", "1",
                        "versionB", "1",
                        "take.first_name", firstName,
                        "reason", "vu au comptoir"));
    }

    private MvcTestResult undo(AccountId who, String path, String reason) {
        return post(who, path + "/undo", Map.of("reason", reason));
    }

    private MvcTestResult post(AccountId who, String path, Map<String, String> typed) {
        var request = mvc.post().uri(path).with(People.as(who)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(AccountId who, String path) {
        return mvc.get().uri(path).with(People.as(who)).exchange();
    }
}
