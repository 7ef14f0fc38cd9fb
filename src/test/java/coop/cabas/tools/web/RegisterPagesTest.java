package coop.cabas.tools.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.circles.CircleId;
import coop.cabas.circles.CircleRoleId;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import coop.cabas.tools.Description;
import coop.cabas.tools.Tool.Kind;
import coop.cabas.tools.ToolsModuleTest;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@ToolsModuleTest
class RegisterPagesTest extends ToolPages {
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
}
