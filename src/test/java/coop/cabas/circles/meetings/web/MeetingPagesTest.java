package coop.cabas.circles.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.access.AccountId;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.meetings.Gathering;
import coop.cabas.circles.meetings.MeetingId;
import coop.cabas.circles.meetings.Meetings;
import coop.cabas.circles.meetings.MeetingsModuleTest;
import coop.cabas.circles.meetings.Plan;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.time.LocalDateTime;
import java.util.List;

@MeetingsModuleTest
class MeetingPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Meetings meetings;

    @Autowired
    Gathering gathering;

    @Autowired
    TestClock clock;

    private CircleId circle = new CircleId(0);
    private AccountId secretary = new AccountId(0);
    private AccountId member = new AccountId(0);

    @BeforeEach
    void gather() {
        circle = gathering.circle();
        secretary = gathering.holder(circle, "SECRETARY");
        member = gathering.holder(circle, "MEMBER");
    }

    @Test
    void listsTheMeetingToComeFirst() {
        planned("Passée", "2026-10-01T18:00");
        clock.set("2026-10-02T10:00");
        var past = planned("Tenue", "2026-10-01T18:30");
        gathering.as(secretary, () -> meetings.close(past, 0));
        planned("Lointaine", "2027-01-01T18:00");
        planned("Prochaine", "2026-12-01T18:00");

        assertThat(get("/circles/%d/meetings".formatted(circle.value()), member))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Passée", "Prochaine", "Lointaine", "Tenue")
                .doesNotContain("Prévoir une réunion");
        assertThat(get("/circles/%d/meetings".formatted(circle.value()), secretary))
                .bodyText()
                .contains("Prévoir une réunion");
        assertThat(get("/circles/%d/meetings?q=PROCHAINE".formatted(circle.value()), member))
                .bodyText()
                .contains("Prochaine")
                .doesNotContain("Lointaine");
        for (var format : List.of("csv", "xlsx")) {
            assertThat(get("/circles/%d/meetings?export=%s".formatted(circle.value(), format), member))
                    .hasStatusOk();
        }
    }

    @Test
    void plansAMeetingFromTheForm() {
        assertThat(get("/circles/%d/meetings/new".formatted(circle.value()), secretary))
                .hasStatusOk();
        var answer = mvc.post()
                .uri("/circles/%d/meetings".formatted(circle.value()))
                .param("title", " Réunion mensuelle ")
                .param("day", "2026-12-01")
                .param("time", "18:30")
                .param("place", "")
                .param("agenda", "Budget\r\n\r\n  Divers ")
                .param("tell", "true")
                .with(People.as(secretary))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(303);
        assertThat(get(answer.getResponse().getRedirectedUrl(), member))
                .hasStatusOk()
                .bodyText()
                .contains("Réunion mensuelle", "mardi 1er décembre 2026", "18\u00a0h\u00a030", "Budget", "Divers")
                .doesNotContain("/details", "/minutes\"");
    }

    @Test
    void keepsWhatWasTypedWhenItMakesNoSense() {
        var sent = mvc.post()
                .uri("/circles/%d/meetings".formatted(circle.value()))
                .param("title", "")
                .param("day", "demain")
                .param("time", "18:30")
                .param("agenda", "Budget")
                .with(People.as(secretary))
                .with(csrf())
                .exchange();
        assertThat(sent).hasStatus(422).bodyText().contains("Budget", "demain", "comprise");
        assertThat(post("/circles/%d/meetings".formatted(circle.value()), secretary, "title", " ", "agenda", "Budget"))
                .hasStatus(422)
                .bodyText()
                .contains("Budget", "title-error", "day-error", "Ce champ est nécessaire");
        assertThat(mvc.post()
                        .uri("/circles/%d/meetings".formatted(circle.value()))
                        .param("title", "Réunion")
                        .param("day", "1026-12-01")
                        .param("time", "18:30")
                        .with(People.as(secretary))
                        .with(csrf())
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("entre 2000 et 2199");
        assertThat(mvc.post()
                        .uri("/circles/%d/meetings".formatted(circle.value()))
                        .param("title", "Réunion")
                        .param("day", "2026-12-01")
                        .param("time", "18:30")
                        .param("agenda", "x".repeat(201))
                        .with(People.as(secretary))
                        .with(csrf())
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Un point est trop long");
    }

    @Test
    void changesAMeetingUnlessSomebodyElseDidInBetween() {
        var id = planned("Réunion", "2026-12-01T18:00");
        var details = "/meetings/%d/details".formatted(id.value());
        assertThat(get(details, secretary)).hasStatusOk().bodyText().contains("value=\"18:00\"");
        assertThat(post(details, secretary, "title", "Autre", "day", "2026-12-02", "time", "19:00", "version", "0"))
                .hasStatus(303);
        assertThat(post(details, secretary, "title", "Encore", "day", "2026-12-03", "time", "19:00", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Quelqu’un a enregistré entre-temps",
                        "value=\"Encore\"",
                        "name=\"version\" value=\"1\"",
                        "Autre");
    }

    @Test
    void ordersTheAgenda() {
        var id = planned("Réunion", "2026-12-01T18:00", "Un", "Deux");
        var items = "/meetings/%d/items".formatted(id.value());
        assertThat(post(items, secretary, "title", "Trois", "brought", "Ana", "lasts", "15"))
                .hasStatus(303);
        assertThat(post(items, secretary, "title", "", "lasts", "999"))
                .hasStatus(422)
                .bodyText()
                .contains("De 1 à 480 minutes");
        var third = meetings.find(id).items().getLast().id().value();
        assertThat(post(items + "/" + third + "/position", secretary, "up", "true"))
                .hasStatus(303);
        assertThat(get("/meetings/" + id.value(), secretary))
                .bodyText()
                .containsSubsequence("<h3>Un", "<h3>Trois", "Apporté par Ana", "<h3>Deux");
        assertThat(get(items + "/" + third, secretary)).hasStatusOk();
        assertThat(post(items + "/" + third, secretary, "title", "Quatre", "version", "0"))
                .hasStatus(303);
        assertThat(post(items + "/" + third, secretary, "title", "Cinq", "version", "0"))
                .hasStatus(422);
        assertThat(post(items + "/" + third + "/removal", secretary)).hasStatus(303);
        assertThat(post(items + "/" + third + "/removal", secretary)).hasStatus(404);
        assertThat(get(items + "/" + third, secretary)).hasStatus(404);
    }

    @Test
    void losesNoWordOfMinutesWrittenAtTheSameTime() {
        var id = planned("Réunion", "2026-11-23T09:00", "Budget");
        var item = "notes-" + meetings.find(id).items().getFirst().id().value();
        var minutes = "/meetings/%d/minutes".formatted(id.value());
        assertThat(get(minutes, secretary)).hasStatusOk();
        assertThat(post(minutes, secretary, "version", "0", "minutes", "Bien", item, "Dit ici"))
                .hasStatus(303);
        assertThat(post(minutes, secretary, "version", "0", "minutes", "Mal", item, "Dit là"))
                .hasStatus(422)
                .bodyText()
                .contains("Dit là", "Dit ici", "Mal", "Bien", "name=\"version\" value=\"1\"");
        assertThat(post(minutes, secretary, "version", "1", "minutes", "x".repeat(50_001), item, "Gardé"))
                .hasStatus(422)
                .bodyText()
                .contains("trop long", "Gardé");
    }

    @Test
    void notesWhoWasThereAndSigns() {
        var id = planned("Réunion", "2026-11-23T09:00", "Budget");
        var page = "/meetings/" + id.value();
        assertThat(post(page + "/attendance", secretary, "who-" + member.value(), "EXCUSED", "who-1", "NONSENSE"))
                .hasStatus(303);
        assertThat(post(page + "/closing", secretary, "version", "0")).hasStatus(303);
        assertThat(get(page, member)).bodyText().contains("Excusé·e", "Tenue", "Signé");
        assertThat(post(page + "/closing", secretary, "version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Cette réunion est terminée");
    }

    @Test
    void overwritesNobodyAfterASlipOfTheKeyboard() {
        var id = planned("Réunion", "2026-11-23T09:00", "Budget");
        var minutes = "/meetings/%d/minutes".formatted(id.value());
        assertThat(post(minutes, secretary, "version", "0", "minutes", "Le leur"))
                .hasStatus(303);
        assertThat(post(minutes, secretary, "version", "0", "minutes", "x".repeat(50_001)))
                .hasStatus(422)
                .bodyText()
                .contains("name=\"version\" value=\"0\"");
        assertThat(post(minutes, secretary, "version", "0", "minutes", "Le mien"))
                .hasStatus(422)
                .bodyText()
                .contains("Le leur", "Le mien");
    }

    @Test
    void showsWhoWasTypedWhenTheMinutesWereSignedInBetween() {
        var id = planned("Réunion", "2026-11-23T09:00", "Budget");
        var page = "/meetings/" + id.value();
        gathering.as(secretary, () -> meetings.close(id, 0));
        assertThat(post(page + "/attendance", secretary, "who-" + member.value(), "EXCUSED"))
                .hasStatus(409)
                .bodyText()
                .contains("Cette réunion est terminée", "n’est pas enregistré", "Excusé·e");
        assertThat(get(page, secretary)).bodyText().doesNotContain("Excusé·e");
        assertThat(post(page + "/attendance", member, "who-" + member.value(), "EXCUSED"))
                .hasStatus(409)
                .bodyText()
                .doesNotContain("n’est pas enregistré");
    }

    @Test
    void takesNoBookForAnAgenda() {
        assertThat(post(
                        "/circles/%d/meetings".formatted(circle.value()),
                        secretary,
                        "title",
                        "Réunion",
                        "day",
                        "2026-12-01",
                        "time",
                        "18:30",
                        "agenda",
                        "a\n".repeat(61)))
                .hasStatus(422)
                .bodyText()
                .contains("60 au plus", "agenda-error");
    }

    @Test
    void givesAFileForTheCalendar() {
        var id = planned("Réunion", "2026-12-01T18:00");
        var file = get("/meetings/%d/calendar.ics".formatted(id.value()), member);
        assertThat(file).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
        assertThat(file).bodyText().contains("DTSTART:20261201T170000Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/meetings/%d",
                "/meetings/%d/calendar.ics",
                "/circles/%d/meetings",
                "/api/v1/circles/%d/meetings"
            })
    void isThereForWhoMayReadCirclesOnly(String path) {
        var id = planned("Réunion", "2026-12-01T18:00");
        var address = path.formatted(path.contains("circles") ? circle.value() : id.value());
        assertThat(get(address, People.account(context, "circles.read"))).hasStatusOk();
        assertThat(get(address, People.account(context, "audit.read"))).hasStatus(403);
        assertThat(mvc.get().uri(address).exchange()).hasStatus(path.startsWith("/api") ? 401 : 302);
        assertThat(get(path.formatted(99_999_999), secretary)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"closing", "cancellation", "invitation", "attendance"})
    void isChangedByWhoRunsTheCircleOnly(String act) {
        var id = planned("Réunion", "2026-11-23T09:00");
        assertThat(post("/meetings/%d/%s".formatted(id.value(), act), member)).hasStatus(409);
        assertThat(post("/meetings/99999999/" + act, secretary)).hasStatus(404);
        assertThat(post("/meetings/%d/%s".formatted(id.value(), act), secretary, "version", "0"))
                .hasStatus(303);
    }

    @Test
    void speaksEnglish() {
        var id = planned("Réunion", "2026-11-23T09:00", "Budget");
        for (var path : List.of("/meetings/" + id.value(), "/meetings/%d/minutes".formatted(id.value()))) {
            assertThat(mvc.get()
                            .uri(path)
                            .cookie(new Cookie("lang", "en"))
                            .with(People.as(secretary))
                            .exchange())
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("meetings.", "Compte rendu", "Ordre du jour");
        }
    }

    @Test
    void tellsPrograms() {
        planned("Réunion", "2026-12-01T18:00", "Un", "Deux");
        assertThat(get("/api/v1/circles/%d/meetings".formatted(circle.value()), member))
                .hasStatusOk()
                .bodyText()
                .contains("\"starts\":\"2026-12-01T18:00:00+01:00\"", "\"status\":\"planned\"", "[\"Un\",\"Deux\"]");
        assertThat(mvc.get().uri("/api/v1/openapi.json").exchange())
                .bodyText()
                .contains("/api/v1/circles/{circle}/meetings", "/api/v1/circles/{circle}/decisions", "openObjections");
    }

    private MeetingId planned(String title, String starts, String... points) {
        return gathering.as(
                secretary,
                () -> meetings.plan(
                        circle, new Plan(title, LocalDateTime.parse(starts), "Salle"), List.of(points), false));
    }

    private MvcTestResult get(String path, AccountId who) {
        return mvc.get().uri(path).with(People.as(who)).exchange();
    }

    private MvcTestResult post(String path, AccountId who, String... parameters) {
        var request = mvc.post().uri(path).with(People.as(who)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
