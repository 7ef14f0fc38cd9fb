package coop.cabas.tools.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.circles.CircleId;
import coop.cabas.circles.CircleRoleId;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import coop.cabas.tools.Description;
import coop.cabas.tools.Install;
import coop.cabas.tools.Installations;
import coop.cabas.tools.Tool.Criticality;
import coop.cabas.tools.Tool.Kind;
import coop.cabas.tools.ToolId;
import coop.cabas.tools.Tools;
import coop.cabas.tools.ToolsModuleTest;
import coop.cabas.tools.releases.Release;
import coop.cabas.tools.releases.Releases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@ToolsModuleTest
class PagesTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Tools tools;

    @Autowired
    Installations installations;

    @Autowired
    Releases releases;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void listsToolsWithSearchFiltersAndExports() {
        tool("Balance", Kind.HARDWARE);
        var reader = People.who(context, "tools.read");
        assertThat(get("/tools", reader)).hasStatusOk().bodyText().contains("Balance", "en service");
        assertThat(get("/tools?q=BALANCE", reader)).bodyText().contains("Balance");
        assertThat(get("/tools?q=introuvable", reader)).bodyText().contains("Rien ne correspond");
        assertThat(get("/tools?kind=PAPER&status=RETIRED", reader)).bodyText().doesNotContain("Balance");
        assertThat(get("/tools?circle=x&sort=-criticality", reader)).hasStatusOk();
        assertThat(get("/tools?export=csv", reader)).hasStatusOk().bodyText().contains("Balance");
        assertThat(get("/tools?export=xlsx", reader)).hasStatusOk();
        assertThat(get("/tools", reader)).bodyText().doesNotContain("/tools/new");
    }

    @Test
    void isShutToThoseWhoMayNot() {
        var id = tool("Coffre", Kind.SOFTWARE);
        var card = "/tools/" + id.value();
        assertThat(mvc.get().uri(card).exchange()).hasStatus(302);
        assertThat(get(card, People.who(context))).hasStatus(403);
        var reader = People.who(context, "tools.read");
        assertThat(get(card, reader)).hasStatusOk();
        for (var path : List.of(
                "/description",
                "/environments",
                "/feeds",
                "/links/new",
                "/installations/new",
                "/reviews/new",
                "/releases/new")) {
            assertThat(get(card + path, reader)).hasStatus(403);
        }
        assertThat(get("/tools/99999999", reader)).hasStatus(404);
        assertThat(get("/tools/99999999?on=2020-01-01", reader)).hasStatus(404);
        assertThat(get(card + "?on=hier", reader)).hasStatus(404);
        // a day before it was entered is no reason to show a closed door
        assertThat(get(card + "?on=2020-01-01", reader)).hasStatus(303).hasRedirectedUrl(card);
    }

    @Test
    void entersATool() {
        var manager = People.who(context, "tools.manage", "tools.read");
        var name = "Accès Internet n° " + COUNT.incrementAndGet();
        assertThat(get("/tools/new", manager)).hasStatusOk().bodyText().contains("France", "DMIA");
        var answer = post(
                "/tools",
                manager,
                typed(
                        name,
                        "rto",
                        "0,5",
                        "rtoUnit",
                        "DAYS",
                        "rpo",
                        "0",
                        "processes",
                        "ouvrir\nencaisser",
                        "country",
                        "FR"));
        assertThat(answer).hasStatus(303);
        var card = answer.getResponse().getRedirectedUrl();
        assertThat(get(card, manager))
                .bodyText()
                .contains(
                        name,
                        "12\u00a0h",
                        "aucune",
                        "encaisser, ouvrir",
                        "France",
                        "acces-internet-n-",
                        "tous les cercles");
    }

    @Test
    void losesNothingTypedWhenSomethingIsWrong() {
        var manager = People.who(context, "tools.manage");
        assertThat(post("/tools", manager, typed("", "purpose", "Ouvrir la porte")))
                .hasStatus(422)
                .bodyText()
                .contains("Ouvrir la porte");
        assertThat(post("/tools", manager, typed("Porte", "rto", "bientôt")))
                .hasStatus(422)
                .bodyText()
                .contains("bientôt", "Écrivez un nombre");
        tool("Porte", Kind.HARDWARE);
        assertThat(post("/tools", manager, typed("porte", "code", "porte-2")))
                .hasStatus(422)
                .bodyText()
                .contains("s’appelle déjà");
        assertThat(post("/tools", manager, typed("Porte 3", "kind", "NONSENSE")))
                .hasStatus(422);
        assertThat(post("/tools", manager, typed("Porte 4", "owner", "999999")))
                .hasStatus(422)
                .bodyText()
                .contains("Porte 4", "Ce rôle n’existe plus");
        assertThat(post("/tools", manager, typed("Porte 5", "circle", "999999")))
                .hasStatus(422)
                .bodyText()
                .contains("Porte 5", "n’existe plus");
        var many = IntStream.range(0, 20_000).mapToObj(i -> "activité " + i).collect(Collectors.joining(","));
        assertThat(post("/tools", manager, typed("Porte 6", "processes", many)))
                .hasStatus(422)
                .bodyText()
                .contains("Porte 6", "30 au plus");
        assertThat(tools.find("porte-4")).isEmpty();
        assertThat(tools.find("porte-6")).isEmpty();
    }

    @Test
    void describesAToolAndKeepsItsPast() {
        var id = tool("Site", Kind.SOFTWARE);
        var manager = People.who(context, "tools.manage", "tools.read");
        assertThat(get("/tools/" + id.value() + "/description", manager))
                .hasStatusOk()
                .bodyText()
                .contains("Site");
        clock.set("2026-12-01T10:00");
        assertThat(post("/tools/" + id.value() + "/description", manager, typed("Site public", "seen", "old")))
                .hasStatus(422)
                .bodyText()
                .contains("Quelqu’un vient de modifier", "Site public", "name=\"seen\" value=\"" + tools.seen(id));
        assertThat(post(
                        "/tools/" + id.value() + "/description",
                        manager,
                        typed("Site public " + id.value(), "seen", tools.seen(id))))
                .hasStatus(303);
        var reader = People.who(context, "tools.read");
        assertThat(get("/tools/" + id.value(), reader)).bodyText().contains("Site public", "Description modifiée");
        assertThat(get("/tools/" + id.value() + "?on=2026-11-30", reader))
                .bodyText()
                .contains("tel qu’il était le 30 novembre 2026")
                .doesNotContain("Site public");
        assertThat(post("/tools/" + id.value() + "/retirement", manager)).hasStatus(303);
        assertThat(get("/tools/" + id.value(), reader)).bodyText().contains("retiré");
    }

    @Test
    void notesInstallsWithTheVersionBefore() {
        var id = tool("Caisse", Kind.SOFTWARE);
        var somebody = People.account(context, "tools.manage", "tools.record", "tools.read");
        var person = People.as(somebody);
        var path = "/tools/" + id.value();
        assertThat(get(path + "/installations/new", person))
                .hasStatusOk()
                .bodyText()
                .contains("Dites d’abord");
        assertThat(post(path + "/environments", person, "name", "Magasin", "live", "true", "address", ""))
                .hasStatus(303);
        assertThat(post(path + "/environments", person, "name", "magasin", "live", "true", "address", ""))
                .hasStatus(422)
                .bodyText()
                .contains("a déjà un environnement");
        var place =
                installations.of(id, TestClock.START.toLocalDate()).getFirst().id();
        assertThat(post(
                        path + "/installations",
                        person,
                        "environment",
                        "" + place.value(),
                        "version",
                        "1.0",
                        "on",
                        "2026-11-01",
                        "provider",
                        "",
                        "fallback",
                        "",
                        "note",
                        ""))
                .hasStatus(303);
        assertThat(post(
                        path + "/installations",
                        person,
                        "environment",
                        "" + place.value(),
                        "version",
                        "1.1",
                        "on",
                        "2026-11-20",
                        "provider",
                        "AEMSOFT",
                        "fallback",
                        "sauvegarde du matin",
                        "note",
                        ""))
                .hasStatus(303);
        assertThat(get(path, person)).bodyText().contains("Version 1.1 installée", "avant\u00a0: 1.0", "AEMSOFT");
        assertThat(get(path + "/installations", person)).bodyText().contains("sauvegarde du matin");
        assertThat(get(path + "/installations?export=csv", person)).bodyText().contains("1.1");
        assertThat(post(
                        path + "/installations",
                        person,
                        "environment",
                        "" + place.value(),
                        "version",
                        "2",
                        "on",
                        "2026-12-24",
                        "provider",
                        "",
                        "fallback",
                        "",
                        "note",
                        ""))
                .hasStatus(422)
                .bodyText()
                .contains("à venir");
        assertThat(post(
                        path + "/installations",
                        person,
                        "environment",
                        "",
                        "version",
                        "",
                        "on",
                        "demain",
                        "fallback",
                        "ici"))
                .hasStatus(422)
                .bodyText()
                .contains("ici");
        // an unticked box is not sent at all
        assertThat(post(path + "/environments", person, "name", "Essai", "address", ""))
                .hasStatus(303);
        assertThat(post(path + "/environments/" + place.value() + "/ending", person))
                .hasStatus(303);
        assertThat(post(path + "/environments/" + place.value() + "/ending", person))
                .hasStatus(404);
    }

    @Test
    void keepsLinks() {
        var id = tool("Agora", Kind.SERVICE);
        var manager = People.who(context, "tools.manage", "tools.read");
        var path = "/tools/" + id.value();
        assertThat(post(path + "/links", manager, "label", "Forum", "url", "javascript:alert(1)"))
                .hasStatus(422);
        assertThat(post(path + "/links", manager, "label", "Forum", "url", "https://forum.example"))
                .hasStatus(303);
        assertThat(get(path, manager)).bodyText().contains("https://forum.example");
        var link = jdbc.sql("select id from tools.link where tool = ?")
                .param(id.value())
                .query(Long.class)
                .single();
        assertThat(post("/tools/" + tool("Autre", Kind.SERVICE).value() + "/links/" + link + "/removal", manager))
                .hasStatus(404);
        assertThat(post(path + "/links/" + link + "/removal", manager)).hasStatus(303);
    }

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

    @Test
    void tellsProgramsAsPeople() {
        var id = tool("Signal", Kind.SERVICE);
        var code = tools.find(id).code();
        installations.install(
                installations.open(id, "Téléphones", true, ""),
                Install.by(People.account(context), "7.1", TestClock.START.toLocalDate(), ""));
        releases.enter(id, "7.9", null, false, "");
        releases.enter(id, "7.10", null, true, "");
        var program = People.who(context, "tools.read");
        assertThat(get("/api/v1/tools", program))
                .bodyJson()
                .extractingPath("$[*].code")
                .asArray()
                .contains(code);
        var one = get("/api/v1/tools/" + code, program);
        assertThat(one).bodyJson().extractingPath("$.environments[0].version").isEqualTo("7.1");
        assertThat(one).bodyJson().extractingPath("$.rto").isEqualTo(240);
        assertThat(get("/api/v1/tools/" + code + "/releases", program))
                .bodyJson()
                .extractingPath("$[*].version")
                .asArray()
                .containsExactly("7.10", "7.9");
        assertThat(get("/api/v1/tools/nothing", program)).hasStatus(404);
        assertThat(get("/api/v1/tools", People.who(context))).hasStatus(403);
    }

    @Test
    void showsWhoAnswersForAToolAndWhomItServes() {
        var ana = People.account(context);
        var today = TestClock.START.toLocalDate();
        long circle = insert(
                "insert into circles.circle (name, founded, since) values ('Exploitation %d', :day, :day) returning id");
        long role = insert("insert into circles.role (circle, kind, name, founded, since) values (" + circle
                + ", 'OWN', 'Gardienne de la caisse', :day, :day) returning id");
        var id = tool("Caisse", Kind.SOFTWARE);
        tools.describe(
                id,
                Description.of(tools.find(id)).ownedBy(new CircleRoleId(role)),
                List.of(new CircleId(circle)),
                List.of());
        var reader = People.who(context, "tools.read");
        var path = "/tools/" + id.value();
        assertThat(get(path, reader))
                .bodyText()
                .contains("Gardienne de la caisse, Exploitation", "rôle vacant")
                .doesNotContain("/circles/");
        insert("insert into circles.mandate (role, account, since, appointed_by, recorded) values (" + role + ", "
                + ana.value() + ", :day, 'x', now()) returning id");
        assertThat(get(path, People.who(context, "tools.read", "circles.read")))
                .bodyText()
                .contains("Person ", "/circles/" + circle)
                .doesNotContain("rôle vacant");
        assertThat(get("/tools?circle=" + circle, reader)).bodyText().contains(path, "Gardienne de la caisse");
        assertThat(get("/tools?circle=" + circle + "1", reader)).bodyText().doesNotContain(path);
        assertThat(get(path + "?on=" + today.minusDays(1), reader))
                .bodyText()
                .doesNotContain("Gardienne de la caisse", "Exploitation");
        clock.set(today.plusYears(1) + "T10:00");
        jdbc.sql("update circles.mandate set ended = :day where role = :role")
                .param("day", today.plusYears(1))
                .param("role", role)
                .update();
        assertThat(get(path, reader)).bodyText().contains("rôle vacant");
        assertThat(get(path + "?on=" + today.plusMonths(1), reader))
                .bodyText()
                .contains("Gardienne de la caisse", "Person ")
                .doesNotContain("rôle vacant");
        tools.keepFor(id, List.of());
        assertThat(get(path, reader)).bodyText().contains("tous les cercles");
        assertThat(get(path + "?on=" + today.plusMonths(1), reader))
                .bodyText()
                .contains("Exploitation ")
                .doesNotContain("tous les cercles");
    }

    @Test
    void showsWhatOtherModulesKnowToThoseWhoMaySeeIt() {
        var id = tools.enter(
                "panel-" + COUNT.incrementAndGet(), Description.of("Panneau " + COUNT.get(), Kind.PAPER, ""));
        var path = "/tools/" + id.value();
        assertThat(get(path, People.who(context, "tools.read", "mail.read")))
                .bodyText()
                .contains("quatre · cinq", "/sample");
        assertThat(get(path, People.who(context, "tools.read"))).bodyText().doesNotContain("quatre · cinq");
    }

    @Test
    void describesItselfForPrograms() {
        var description = mvc.get().uri("/api/v1/openapi.json").exchange();
        assertThat(description)
                .bodyText()
                .contains("/api/v1/tools", "/api/v1/tools/{code}/releases", "Minutes within which it should run again");
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

    private long insert(String sql) {
        return jdbc.sql(sql.formatted(COUNT.incrementAndGet()))
                .param("day", TestClock.START.toLocalDate())
                .query(Long.class)
                .single();
    }

    private ToolId tool(String name, Kind kind) {
        int number = COUNT.incrementAndGet();
        return tools.enter(
                "page-" + number,
                Description.of(name.equals("Porte") ? name : name + " " + number, kind, "")
                        .weighing(Criticality.HIGH, 240, null),
                TestClock.START.toLocalDate().minusYears(1));
    }

    private static String[] typed(String name, String... more) {
        var all = new java.util.LinkedHashMap<String, String>();
        all.put("name", name);
        all.put("kind", "SOFTWARE");
        all.put("status", "IN_USE");
        all.put("sensitivity", "INTERNAL");
        all.put("criticality", "MEDIUM");
        for (var field : List.of(
                "code",
                "purpose",
                "owner",
                "supplier",
                "address",
                "country",
                "dataHeld",
                "rto",
                "rpo",
                "note",
                "processes")) {
            all.put(field, "");
        }
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all.entrySet().stream()
                .flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue()))
                .toArray(String[]::new);
    }

    private MvcTestResult get(String path, RequestPostProcessor who) {
        return mvc.get().uri(path).with(who).exchange();
    }

    private MvcTestResult post(String path, RequestPostProcessor who, String... fields) {
        var request = mvc.post().uri(path).with(who).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
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
