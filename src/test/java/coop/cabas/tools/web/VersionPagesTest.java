package coop.cabas.tools.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.testing.People;
import coop.cabas.tools.Tool.Kind;
import coop.cabas.tools.ToolId;
import coop.cabas.tools.ToolsModuleTest;
import coop.cabas.tools.releases.Release;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.nio.charset.StandardCharsets;
import java.util.List;

@ToolsModuleTest
class VersionPagesTest extends ToolPages {
    @Test
    void takesFilesOfVersionsAndRefusesOthers() {
        var id = tool("WordPress", Kind.SOFTWARE);
        var manager = People.who(context, "tools.manage", "tools.read");
        var path = "/tools/" + id.value() + "/feeds/files";
        assertThat(
                        hand(
                                path,
                                manager,
                                "{\"result\":{\"releases\":[{\"name\":\"7.1\",\"eolFrom\":\"2027-01-01\",\"latest\":{\"name\":\"7.1.2\",\"date\":\"2026-11-12\"}}]}}"))
                .hasStatus(303);
        assertThat(get("/tools/" + id.value() + "/releases", manager))
                .bodyText()
                .contains("7.1.2", "01/01/2027");
        assertThat(hand(path, manager, "<!DOCTYPE x><rss/>"))
                .hasStatus(422)
                .bodyText()
                .contains("n’est pas un flux");
        assertThat(hand(path, manager, "x".repeat(9_000_000)))
                .hasStatus(422)
                .bodyText()
                .contains("trop grand");
        assertThat(hand(path, manager, "")).hasStatus(422).bodyText().contains("Choisissez un fichier");
        assertThat(post("/tools/" + id.value() + "/feeds", manager, "kind", "NEWS", "url", "http://127.0.0.1:5432/"))
                .hasStatus(422)
                .bodyText()
                .contains("port 5432");
        assertThat(post(
                        "/tools/" + id.value() + "/feeds",
                        manager,
                        "kind",
                        "NEWS",
                        "url",
                        "https://wordpress.example/feed"))
                .hasStatus(303);
        assertThat(post(
                        "/tools/" + id.value() + "/feeds",
                        manager,
                        "kind",
                        "NEWS",
                        "url",
                        "https://wordpress.example/feed"))
                .hasStatus(422);
        assertThat(get("/tools/" + id.value() + "/feeds", manager))
                .bodyText()
                .contains("https://wordpress.example/feed", "pas encore lue");
        var feed = jdbc.sql("select id from tools.feed where tool = ?")
                .param(id.value())
                .query(Long.class)
                .single();
        // nobody answers here: the page says so instead of pretending
        assertThat(post("/tools/" + id.value() + "/feeds/" + feed + "/reading", manager))
                .hasStatusOk()
                .bodyText()
                .contains("n’a pas pu être lue à l’instant");
        assertThat(post("/tools/" + id.value() + "/feeds/" + feed + "/reading", manager))
                .hasStatus(409)
                .bodyText()
                .contains("Attendez une minute");
        assertThat(post("/tools/" + id.value() + "/feeds/" + feed + "/reading", People.who(context, "tools.record")))
                .hasStatus(403);
        assertThat(post("/tools/" + tool("Autre", Kind.SOFTWARE).value() + "/feeds/" + feed + "/reading", manager))
                .hasStatus(404);
    }

    @Test
    void takesAFileOfAllProductsForTheToolsThatFollowOne() {
        var manager = People.who(context, "tools.manage", "tools.read");
        var php = tool("PHP", Kind.SOFTWARE);
        var both = tool("Serveur", Kind.SOFTWARE);
        var other = tool("Autre", Kind.SOFTWARE);
        follow(php, "https://endoflife.date/api/v1/products/php");
        follow(both, "https://endoflife.date/api/php.json");
        follow(both, "https://endoflife.date/api/v1/products/debian/");
        follow(other, "https://example.org/api/v1/products/php");
        var full = """
                {"result": [
                  {"name": "php", "releases": [{"name": "8.5", "eolFrom": "2029-12-31", "latest": {"name": "8.5.2"}}]},
                  {"name": "debian", "releases": [{"name": "13", "eolFrom": null, "latest": {"name": "13.2"}}]},
                  {"name": "windows", "releases": []}]}""";
        var path = "/tools/versions/files";
        assertThat(get("/tools/versions", manager)).bodyText().contains("products/full");
        assertThat(hand(path, manager, full)).hasStatus(303);
        assertThat(releases.of(php)).extracting(Release::version).containsExactly("8.5.2");
        assertThat(releases.of(both)).extracting(Release::version).containsExactly("13.2", "8.5.2");
        assertThat(releases.of(other)).isEmpty();
        // a second time changes nothing
        assertThat(hand(path, manager, full)).hasStatus(303);
        assertThat(releases.of(both)).hasSize(2);

        assertThat(hand(path, manager, full.replace("php", "perl").replace("debian", "ubuntu")))
                .hasStatus(422)
                .bodyText()
                .contains("aucun de vos outils");
        for (var wrong : List.of("{}", "[1]", "<rss/>", "{\"result\": {\"releases\": []}}", "{\"result\": [{")) {
            assertThat(hand(path, manager, wrong)).hasStatus(422).bodyText().contains("tous les produits");
        }
        assertThat(hand(path, manager, "x".repeat(13_000_000)))
                .hasStatus(422)
                .bodyText()
                .contains("trop grand");
        var reader = People.who(context, "tools.read", "tools.record");
        assertThat(hand(path, reader, full)).hasStatus(403);
        assertThat(get("/tools/versions", reader)).bodyText().doesNotContain("products/full");
    }

    private void follow(ToolId tool, String url) {
        jdbc.sql("insert into tools.feed (tool, kind, url) values (?, 'LIFE_CYCLE', ?)")
                .param(tool.value())
                .param(url)
                .update();
    }

    @Test
    void decidesOnAVersion() {
        var id = tool("Galette", Kind.SOFTWARE);
        var somebody = People.account(context, "tools.record", "tools.read");
        var person = People.as(somebody);
        var path = "/tools/" + id.value();
        var answer = post(
                path + "/releases",
                person,
                "version",
                "1.2.0",
                "released",
                "2026-11-20",
                "security",
                "true",
                "url",
                "");
        assertThat(answer).hasStatus(303);
        var release = answer.getResponse().getRedirectedUrl();
        assertThat(post(path + "/releases", person, "version", "v1.2", "url", ""))
                .hasStatus(422)
                .bodyText()
                .contains("déjà connue");
        assertThat(get(path, person)).bodyText().contains("Nouvelles versions à examiner", "sécurité");
        assertThat(get("/tools/versions", person)).bodyText().contains("Galette");
        assertThat(get(release, person)).hasStatusOk().bodyText().contains("à décider");

        assertThat(post(release + "/choices", person, "verdict", "TEST", "reason", "À essayer", "until", ""))
                .hasStatus(422)
                .bodyText()
                .contains("jusqu’à quel jour", "À essayer");
        assertThat(post(release + "/choices", person, "reason", "rien"))
                .hasStatus(422)
                .bodyText()
                .contains("quatre décisions");
        assertThat(post(release + "/choices", person, "verdict", "ADOPT", "reason", "oui", "decision", "999999"))
                .hasStatus(422)
                .bodyText()
                .contains("pas en vigueur");
        assertThat(post(
                        release + "/choices",
                        person,
                        "verdict",
                        "TEST",
                        "reason",
                        "À essayer",
                        "until",
                        "2026-11-30",
                        "consulted",
                        "finances"))
                .hasStatus(303);
        assertThat(get("/tools/versions", person)).bodyText().doesNotContain(release);
        clock.set("2026-11-30T09:00");
        assertThat(get("/tools/versions", person)).bodyText().contains(release, "prévu pour le 30 novembre");
        assertThat(post(release + "/trials", person, "tried", "2026-11-30", "passed", "true", "report", "Tout marche"))
                .hasStatus(303);
        assertThat(post(release + "/trials", person, "tried", "2026-11-30", "report", "Peut-être"))
                .hasStatus(422)
                .bodyText()
                .contains("Peut-être");
        assertThat(post(release + "/choices", person, "verdict", "ADOPT", "reason", "Elle va bien"))
                .hasStatus(303);
        assertThat(get("/tools/versions", person)).bodyText().doesNotContain(release);
        assertThat(get(release, person)).bodyText().contains("adoptée", "Tout marche", "avis demandé\u00a0: finances");
        assertThat(get(
                        "/tools/" + tool("Autre", Kind.SOFTWARE).value()
                                + release.substring(release.indexOf("/releases")),
                        person))
                .hasStatus(404);
    }

    @Test
    void followsADecisionOfACircleThatStands() {
        var release = "/tools/" + tool("Galette", Kind.SOFTWARE).value() + "/releases/";
        var id = new ToolId(Long.parseLong(release.split("/")[2]));
        release += releases.enter(id, "1.3.0", null, false, "").value();
        long circle = insert(
                "insert into circles.circle (name, founded, since) values ('Membres %d', :day, :day) returning id");
        long standing = decision(circle, "Passer à Galette 1.3", "ADOPTED");
        long proposed = decision(circle, "Encore en discussion", "PROPOSED");
        var person = People.as(People.account(context, "tools.record", "tools.read", "circles.read"));
        assertThat(get(release, person))
                .bodyText()
                .contains("Passer à Galette 1.3 (Membres")
                .doesNotContain("Encore en discussion");
        // whoever may not see circles does not read what they decide here either
        assertThat(get(release, People.who(context, "tools.record", "tools.read")))
                .bodyText()
                .doesNotContain("Passer à Galette");
        assertThat(post(release + "/choices", person, "verdict", "ADOPT", "reason", "oui", "decision", "" + proposed))
                .hasStatus(422)
                .bodyText()
                .contains("pas en vigueur");
        assertThat(post(release + "/choices", person, "verdict", "ADOPT", "reason", "", "decision", "" + standing))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"" + standing + "\" selected");
        assertThat(post(release + "/choices", person, "verdict", "ADOPT", "reason", "oui", "decision", "" + standing))
                .hasStatus(303);
        assertThat(get(release, person)).bodyText().contains("/decisions/" + standing, "Passer à Galette 1.3\u00a0»");
        assertThat(get(release, People.who(context, "tools.read")))
                .bodyText()
                .contains("décision de cercle n°\u00a0" + standing)
                .doesNotContain("/decisions/");
    }

    @Test
    void aReviewSetsAsideOnlyWhatWasSeen() {
        var id = tool("Sympa", Kind.SOFTWARE);
        var person = People.as(People.account(context, "tools.record", "tools.read"));
        var seen = releases.enter(id, "6.2.78", null, false, "").value();
        var path = "/tools/" + id.value() + "/reviews";
        assertThat(get(path + "/new", person)).bodyText().contains("name=\"newest\" value=\"" + seen);
        var arrived = releases.enter(id, "6.2.80", null, true, "").value();
        assertThat(post(path, person, "note", "rien d’utile", "newest", "" + seen))
                .hasStatus(422)
                .bodyText()
                .contains("est arrivée", "rien d’utile", "6.2.80");
        assertThat(post(path, person, "note", "rien d’utile", "newest", "" + arrived))
                .hasStatus(303);
    }

    @Test
    void aReviewSetsAsideWhatIsKnown() {
        var id = tool("Metabase", Kind.SOFTWARE);
        var person = People.as(People.account(context, "tools.record", "tools.read"));
        releases.enter(id, "0.50.3", null, false, "");
        assertThat(get("/tools/" + id.value() + "/reviews/new", person))
                .bodyText()
                .contains("0.50.3");
        clock.advance(java.time.Duration.ofMinutes(1));
        assertThat(post("/tools/" + id.value() + "/reviews", person, "note", "rien d’utile"))
                .hasStatus(303);
        assertThat(get("/tools/" + id.value(), person))
                .bodyText()
                .contains("Versions passées en revue\u00a0: rien d’utile")
                .doesNotContain("Nouvelles versions");
        clock.advance(java.time.Duration.ofDays(1));
        releases.enter(id, "0.50.4", null, false, "");
        assertThat(get("/tools/" + id.value(), person)).bodyText().contains("0.50.4");
        assertThat(get("/tools/" + id.value() + "/releases?show=new", person))
                .bodyText()
                .contains("0.50.4")
                .doesNotContain("0.50.3");
    }

    private long decision(long circle, String title, String status) {
        return jdbc.sql("""
                        insert into circles.decision (circle, title, proposal, status, proposed, proposed_by, outcome, decided, decided_by)
                        select :circle, :title, 'x', :status, now(), 'Ana', 'x', d, case when d is null then null else 'Ana' end
                        from (select case when :status = 'PROPOSED' then null else date '2026-11-20' end as d) x returning id""")
                .param("circle", circle)
                .param("title", title)
                .param("status", status)
                .query(Long.class)
                .single();
    }

    private MvcTestResult hand(String path, RequestPostProcessor who, String content) {
        return mvc.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile(
                        "file", "versions.json", "application/json", content.getBytes(StandardCharsets.UTF_8)))
                .with(who)
                .with(csrf())
                .exchange();
    }
}
