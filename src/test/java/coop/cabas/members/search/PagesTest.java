package coop.cabas.members.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.access.AccountId;
import coop.cabas.members.CoreField;
import coop.cabas.members.FieldRights;
import coop.cabas.members.Level;
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

import java.util.HashSet;
import java.util.regex.Pattern;

@ModuleTest(extraIncludes = {"access", "mail"})
class PagesTest {

    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern FILE = Pattern.compile("href=\"/members/(\\d+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FieldRights rights;

    @Autowired
    ApplicationContext context;

    private Files files;
    private AccountId reader;

    @BeforeEach
    void somebody() {
        files = new Files(jdbc);
        reader = People.account(context, "members.read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/members", "/members/search", "/members/searches", "/members/searches/new"})
    void areForWhoeverReadsTheFile(String path) {
        assertThat(get(reader, path)).hasStatusOk();
        assertThat(mvc.get().uri(path).exchange()).hasStatus3xxRedirection();
        assertThat(get(People.account(context), path)).hasStatus(403);
    }

    @Test
    void pagesThroughEverybodyOnce() {
        for (int i = 0; i < 120; i++) {
            files.member("Page", "Feuilletage" + i);
        }
        var seen = new HashSet<String>();
        var path = "/members?q=feuilletage";
        for (int page = 0; path != null; page++) {
            var body = body(get(reader, path));
            var matcher = FILE.matcher(body);
            while (matcher.find()) {
                assertThat(seen.add(matcher.group(1))).isTrue();
            }
            var next = NEXT.matcher(body);
            path = next.find() ? next.group(1).replace("&amp;", "&") : null;
            assertThat(page).isLessThan(3);
        }
        assertThat(seen).hasSize(120);
    }

    @Test
    void putConditionsTogetherWithoutAScript() {
        assertThat(body(get(reader, "/members/search?built=1&add.0=members.birth_date&go=add")))
                .contains("name=\"f.0.0\" value=\"members.birth_date\"", "type=\"date\"");
        assertThat(get(reader, "/members/search?built=1&f.0.0=members.birth_date&o.0.0=before&v.0.0=hier&go=show"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez un jour", "value=\"hier\"");
        assertThat(get(reader, "/members/search?built=1&state=all&f.0.0=members.city&o.0.0=is&v.0.0=Lyon&go=show"))
                .hasRedirectedUrl("/members?state=all&where=all%3Ball%3Amembers.city%7Eis%7ELyon");
        assertThat(body(get(reader, "/members/search?built=1&f.0.0=members.city&o.0.0=is&v.0.0=Lyon&go=remove.0.0")))
                .doesNotContain("name=\"f.0.0\"");
        assertThat(body(get(reader, "/members/search?where=all%3Ball%3Amembers.city~is~Lyon")))
                .contains("value=\"Lyon\"");
    }

    @Test
    void refuseAnAddressThatMakesNoSense() {
        assertThat(get(reader, "/members?where=drop")).hasStatus(409);
        assertThat(get(reader, "/members?where=all%3Ball%3Amembers.nothing~is~x"))
                .hasStatus(409);
        assertThat(get(reader, "/members?saved=999999")).hasStatus(404);
        assertThat(get(reader, "/members?saved=x")).hasStatus(404);
        assertThat(get(reader, "/members?after=nonsense")).hasStatusOk();
    }

    @Test
    void hideWhatSomebodyMayNotRead() {
        var id = files.member("Cachottière", "Zibeline");
        files.email(id, "secret@ailleurs.example");
        rights.choose(new FieldRights.Rule(CoreField.EMAILS, Level.ADMIN, Level.ADMIN, false, 17));
        try {
            assertThat(body(get(reader, "/members?q=zibeline")))
                    .contains("Zibeline")
                    .doesNotContain("secret@");
            assertThat(body(get(reader, "/members?q=zibeline&export=csv")))
                    .contains("Zibeline")
                    .doesNotContain("secret@");
            assertThat(body(get(reader, "/members?q=secret%40ailleurs"))).doesNotContain("Zibeline</a>");
            assertThat(get(reader, "/members?where=all%3Ball%3Amembers.email~contains~secret"))
                    .hasStatus(409);
            assertThat(body(get(reader, "/members/search"))).doesNotContain("\"members.email\"");
            assertThat(body(get(
                            People.account(context, "members.read", "members.settings"),
                            "/members?q=secret%40ailleurs")))
                    .contains("Zibeline");
        } finally {
            rights.choose(new FieldRights.Rule(CoreField.EMAILS, Level.MEMBER, Level.MEMBER, false, 17));
        }
    }

    @Test
    void guardTheirFilesAgainstFormulas() {
        files.member("", "=CMD()|Tabulateur");
        assertThat(body(get(reader, "/members?q=tabulateur&export=csv"))).contains("'=CMD()|Tabulateur");
    }

    @Test
    void keepASearchForOneselfOrForAll() {
        files.member("Ana", "Gardienne");
        assertThat(mvc.post()
                        .uri("/members/searches")
                        .with(People.as(reader))
                        .with(csrf())
                        .param("query", "q=gardienne")
                        .param("name", "")
                        .exchange())
                .hasStatus(422);
        var kept = mvc.post()
                .uri("/members/searches")
                .with(People.as(reader))
                .with(csrf())
                .param("query", "q=gardienne")
                .param("name", "Les gardiennes")
                .exchange();
        assertThat(kept).hasStatus3xxRedirection();
        var path = kept.getResponse().getRedirectedUrl();
        var id = path.substring(path.indexOf('=') + 1);
        assertThat(body(get(reader, path))).contains("Gardienne", "Les gardiennes");
        var other = People.account(context, "members.read");
        assertThat(get(other, path)).hasStatus(404);
        assertThat(post(other, "/members/searches/" + id, "name", "À moi")).hasStatus(404);
        assertThat(post(other, "/members/searches/" + id + "/deletion", "x", ""))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/members/searches")
                        .with(People.as(reader))
                        .with(csrf())
                        .param("query", "")
                        .param("name", "les GARDIENNES")
                        .exchange())
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri("/members/searches/" + id)
                        .with(People.as(reader))
                        .with(csrf())
                        .param("name", "Pour tous")
                        .param("shared", "true")
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(body(get(other, path))).contains("Gardienne", "Pour tous");
        assertThat(get(other, "/members/searches/" + id)).hasStatus(404);
        assertThat(post(reader, "/members/searches/" + id + "/deletion", "x", ""))
                .hasStatus3xxRedirection();
        assertThat(get(reader, path)).hasStatus(404);
    }

    private MvcTestResult get(AccountId who, String path) {
        return mvc.get().uri(java.net.URI.create(path)).with(People.as(who)).exchange();
    }

    private MvcTestResult post(AccountId who, String path, String name, String value) {
        return mvc.post()
                .uri(path)
                .with(People.as(who))
                .with(csrf())
                .param(name, value)
                .exchange();
    }

    private static String body(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
