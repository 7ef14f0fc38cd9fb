package coop.cabas.circles.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.access.AccountId;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.meetings.DecisionId;
import coop.cabas.circles.meetings.Decisions;
import coop.cabas.circles.meetings.Gathering;
import coop.cabas.circles.meetings.Meetings;
import coop.cabas.circles.meetings.MeetingsModuleTest;
import coop.cabas.circles.meetings.Plan;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import coop.cabas.ui.HomeCard;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

@MeetingsModuleTest
class DecisionPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Decisions decisions;

    @Autowired
    Meetings meetings;

    @Autowired
    Gathering gathering;

    @Autowired
    CirclesCard card;

    @Autowired
    TestClock clock;

    private CircleId circle = new CircleId(0);
    private AccountId secretary = new AccountId(0);
    private AccountId bruno = new AccountId(0);
    private AccountId chloe = new AccountId(0);

    @BeforeEach
    void gather() {
        circle = gathering.circle();
        secretary = gathering.holder(circle, "SECRETARY");
        bruno = gathering.holder(circle, "MEMBER");
        chloe = gathering.holder(circle, "MEMBER");
    }

    @Test
    void decidesByConsentOnPages() {
        var list = "/circles/%d/decisions".formatted(circle.value());
        assertThat(get(list + "/new", bruno)).hasStatusOk();
        var answer = post(list, bruno, "title", "Armoire", "proposal", "Acheter une armoire");
        assertThat(answer).hasStatus(303);
        var page = String.valueOf(answer.getResponse().getRedirectedUrl());

        assertThat(post(page + "/questions", chloe, "question", "Combien ?")).hasStatus(303);
        var found = decisions.find(new DecisionId(Long.parseLong(page.replaceAll("\\D", ""))));
        var question = page + "/questions/" + found.questions().getFirst().id().value();
        assertThat(get(question, bruno)).hasStatusOk().bodyText().contains("Combien ?");
        assertThat(post(question + "/answer", bruno, "answer", "40 €")).hasStatus(303);
        assertThat(post(page + "/objections", chloe, "reason", "Trop cher")).hasStatus(303);
        assertThat(get(page, secretary))
                .bodyText()
                .contains("Objection ouverte", "Trop cher", "40 €", "Intégrez-la d’abord")
                .doesNotContain("/adoption");
        assertThat(post(page + "/adoption", secretary, "outcome", "Oui", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Une objection est ouverte");

        var objection = page + "/objections/"
                + decisions.find(found.id()).objections().getFirst().id().value();
        assertThat(get(objection, bruno)).hasStatusOk().bodyText().contains("Acheter une armoire");
        assertThat(post(objection + "/integration", bruno, "integration", "", "proposal", "Louer", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains(">Louer</textarea>");
        assertThat(post(
                        objection + "/integration",
                        bruno,
                        "integration",
                        "Location",
                        "proposal",
                        "Louer",
                        "version",
                        "0"))
                .hasStatus(303);
        assertThat(post(objection + "/withdrawal", chloe, "why", "Non"))
                .hasStatus(422)
                .bodyText()
                .contains("déjà reçu sa réponse");
        assertThat(get(page, secretary)).bodyText().contains("/adoption", ">Louer</textarea>", "2027-11-23");
        assertThat(post(page + "/adoption", secretary, "outcome", "Louer", "review", "2020-01-01", "version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("review-error", "Choisissez un jour à venir");
        assertThat(post(page + "/adoption", secretary, "outcome", "Louer", "review", "2026-12-01", "version", "1"))
                .hasStatus(303);
        assertThat(post(page + "/objections", chloe, "reason", "Tard"))
                .hasStatus(422)
                .bodyText()
                .contains("n’est plus ouverte");

        clock.set("2026-12-01T10:00");
        assertThat(get(list + "?state=review", bruno)).bodyText().contains("Armoire", "À revoir");
        assertThat(post(page + "/reviews", secretary, "until", "")).hasStatus(422);
        assertThat(post(page + "/reviews", secretary, "note", "Bien", "until", "2027-12-01"))
                .hasStatus(303);
        assertThat(get(page, bruno)).bodyText().contains("Revue et gardée par", "Bien", "texte d’avant");
        assertThat(get(list + "/new?replaces=" + found.id().value(), bruno))
                .hasStatusOk()
                .bodyText()
                .contains("À la place de la décision", ">Louer</textarea>");
    }

    @Test
    void asksForAReasonBesideTheField() {
        var id = proposed("Armoire");
        assertThat(post("/decisions/%d/objections".formatted(id.value()), chloe, "reason", "  "))
                .hasStatus(422)
                .bodyText()
                .contains("reason-error", "Dites pourquoi");
    }

    @Test
    void opensProposalsToTheCircleOnly() {
        var id = proposed("Armoire");
        var outsider = People.account(context, "circles.read");
        assertThat(get("/decisions/" + id.value(), outsider))
                .hasStatusOk()
                .bodyText()
                .contains("Armoire")
                .doesNotContain("/objections", "/questions", "/withdrawal");
        assertThat(post("/decisions/%d/objections".formatted(id.value()), outsider, "reason", "Non"))
                .hasStatus(422)
                .bodyText()
                .contains("Seuls les membres de ce cercle", "Non");
        assertThat(post("/circles/%d/decisions".formatted(circle.value()), outsider, "title", "T", "proposal", "P"))
                .hasStatus(422);
        assertThat(post("/circles/%d/decisions".formatted(circle.value()), bruno, "title", "", "proposal", "Gardé"))
                .hasStatus(422)
                .bodyText()
                .contains("Gardé");
        assertThat(post("/decisions/%d/withdrawal".formatted(id.value()), bruno, "why", "Inutile"))
                .hasStatus(303);
    }

    @Test
    void keepsARegisterOfAllCircles() {
        var title = "Armoire " + System.nanoTime();
        var id = proposed(title);
        gathering.as(secretary, () -> decisions.adopt(id, 0, "Résultat du vote", LocalDate.parse("2027-01-01")));
        assertThat(get("/decisions?q=" + title.toUpperCase(java.util.Locale.ROOT), chloe))
                .hasStatusOk()
                .bodyText()
                .contains(title, "Adoptée", "Résultat du vote", "/circles/%d/decisions".formatted(circle.value()));
        assertThat(get("/decisions?state=open&q=" + title, chloe))
                .bodyText()
                .doesNotContain("/decisions/" + id.value());
        assertThat(get("/decisions?state=nonsense&q=" + title, chloe))
                .bodyText()
                .contains("/decisions/" + id.value());
        for (var sort : List.of("title", "-circle", "proposed", "-decided", "review")) {
            assertThat(get("/decisions?sort=" + sort, chloe)).hasStatusOk();
        }
        assertThat(get("/decisions?export=csv&q=" + title, chloe)).bodyText().contains(title);
        assertThat(get("/circles/%d/decisions?export=xlsx".formatted(circle.value()), chloe))
                .hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/decisions/%d", "/circles/%d/decisions", "/api/v1/circles/%d/decisions"})
    void isThereForWhoMayReadCirclesOnly(String path) {
        var id = proposed("Armoire");
        var address = path.formatted(path.contains("circles") ? circle.value() : id.value());
        assertThat(get(address, People.account(context, "circles.read"))).hasStatusOk();
        assertThat(get(address, People.account(context, "audit.read"))).hasStatus(403);
        assertThat(mvc.get().uri(address).exchange()).hasStatus(path.startsWith("/api") ? 401 : 302);
        assertThat(get(path.formatted(99_999_999), secretary)).hasStatus(404);
    }

    @Test
    void isNotThereForAnotherDecision() {
        var id = proposed("Armoire");
        var other = proposed("Table");
        var objection = gathering.as(chloe, () -> decisions.object(id, "Non"));
        var question = gathering.as(chloe, () -> decisions.ask(id, "Quoi ?"));
        assertThat(get("/decisions/%d/objections/%d".formatted(other.value(), objection.value()), secretary))
                .hasStatus(404);
        assertThat(get("/decisions/%d/questions/%d".formatted(other.value(), question.value()), secretary))
                .hasStatus(404);
        assertThat(post(
                        "/decisions/%d/objections/%d/withdrawal".formatted(other.value(), objection.value()),
                        secretary,
                        "why",
                        "Non"))
                .hasStatus(404);
    }

    @Test
    void tellsPrograms() {
        var id = proposed("Armoire");
        gathering.as(chloe, () -> decisions.object(id, "Non"));
        assertThat(get("/api/v1/circles/%d/decisions?limit=1".formatted(circle.value()), chloe))
                .bodyText()
                .contains("\"state\":\"objected\"", "\"openObjections\":1", "\"outcome\":null")
                .doesNotContain("Table");
    }

    @Test
    void tellsOnTheFirstPageWhatWaitsForMe() {
        var id = proposed("Armoire");
        gathering.as(
                secretary,
                () -> meetings.plan(
                        circle, new Plan("Réunion", LocalDateTime.parse("2026-11-28T18:00"), ""), List.of(), false));
        gathering.as(
                secretary,
                () -> meetings.plan(
                        circle, new Plan("Plus tard", LocalDateTime.parse("2026-12-28T18:00"), ""), List.of(), false));

        assertThat(told(chloe)).containsExactly("meetings.card.meeting", "meetings.card.decision");
        assertThat(told(bruno)).containsExactly("meetings.card.meeting");
        gathering.as(chloe, () -> decisions.object(id, "Non"));
        assertThat(told(bruno)).containsExactly("meetings.card.meeting", "meetings.card.decision");
        assertThat(told(People.account(context, "circles.read"))).isEmpty();
        gathering.leaves(chloe);
        assertThat(told(chloe)).isEmpty();
    }

    @Test
    void speaksEnglish() {
        var id = proposed("Armoire");
        var objection = gathering.as(chloe, () -> decisions.object(id, "Non"));
        for (var path : List.of(
                "/decisions/" + id.value(),
                "/decisions/%d/objections/%d".formatted(id.value(), objection.value()),
                "/decisions")) {
            assertThat(mvc.get()
                            .uri(path)
                            .cookie(new Cookie("lang", "en"))
                            .with(People.as(secretary))
                            .exchange())
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("meetings.", "Proposition", "Décision");
        }
    }

    @Test
    void adoptsNoWordingThatWasNotSeen() {
        var id = proposed("Armoire");
        var objection = gathering.as(chloe, () -> decisions.object(id, "Non"));
        gathering.as(bruno, () -> decisions.integrate(id, objection, 0, "Plus petite", "Une petite armoire"));
        var adoption = "/decisions/%d/adoption".formatted(id.value());
        assertThat(post(adoption, secretary, "version", "0", "outcome", "Acheter", "review", "demain"))
                .hasStatus(422)
                .bodyText()
                .contains("name=\"version\" value=\"0\"");
        assertThat(post(adoption, secretary, "version", "0", "outcome", "Acheter"))
                .hasStatus(422)
                .bodyText()
                .contains("a changé pendant que vous écriviez", "name=\"version\" value=\"1\"");
    }

    private List<String> told(AccountId who) {
        return gathering.as(
                who,
                () -> card.told().stream()
                        .map(told -> ((HomeCard.Task) told).title().key())
                        .toList());
    }

    private DecisionId proposed(String title) {
        return gathering.as(bruno, () -> decisions.propose(circle, title, "Acheter", null, null, false));
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
