package coop.cabas.shifts.chores;

import static coop.cabas.testing.Acts.assertRefused;
import static coop.cabas.testing.Acts.done;
import static coop.cabas.testing.Acts.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.SignIns;
import coop.cabas.shared.NotFound;
import coop.cabas.shifts.ChoreId;
import coop.cabas.shifts.accounts.Accounts;
import coop.cabas.shifts.accounts.Ledger;
import coop.cabas.shifts.planning.Options;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/** What is done without an hour counts once, and never more than there is to do. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class ChoresTest {

    private static final LocalDate TODAY = FileOf.TODAY;

    @Autowired
    Chores chores;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    Options options;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    String name;
    ChoreId flyers;
    MemberId ana;

    @BeforeEach
    void ask() {
        options.choose(new Options.Chosen(false, Map.of(), false, true, 7, false, false, true));
        name = "Affiches " + UUID.randomUUID();
        flyers = chores.add(name, "", 180, TODAY.plusDays(7));
        ana = FileOf.person(context, "Ana", "Lemoine", MembershipKind.COOPERATIVE);
    }

    @AfterEach
    void asDelivered() {
        options.choose(new Options.Chosen(false, Map.of(), false, true, 7, false, false, false));
    }

    @Test
    void whatIsConfirmedIsOnTheAccountOnceHoweverManyConfirm() throws Exception {
        var work = chores.declare(flyers, ana, 90, TODAY, "tout le centre");
        assertThat(accounts.of(ana)
                        .map(account -> ledger.balances(account.id()).now())
                        .orElse(0L))
                .isZero();

        var done = race(Collections.nCopies(40, () -> done(() -> chores.accept(work), "shifts.refused.decided")));

        assertThat(done).isOne();
        assertThat(ledger.balances(accounts.open(ana)).now()).isEqualTo(90);
        assertThat(chores.of(ana))
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo("ACCEPTED"));
    }

    @Test
    void noMoreIsDeclaredThanThereIsToDoHoweverManyDeclareAtOnce() throws Exception {
        var acts = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 60; i++) {
            var member = FileOf.person(context, "Membre" + i, "Lemoine", MembershipKind.COOPERATIVE);
            acts.add(() -> done(() -> chores.declare(flyers, member, 60, TODAY, ""), "shifts.refused.workLeft"));
        }

        assertThat(race(acts)).isEqualTo(3);

        chores.refuse(waiting().getFirst().id(), "rien vu");
        chores.declare(flyers, ana, 60, TODAY, "");
        assertRefused(() -> chores.declare(flyers, ana, 1, TODAY, ""), "shifts.refused.workLeft");
    }

    @Test
    void itIsDeclaredOnceDoneAndWhileItIsAskedFor() {
        assertRefused(() -> chores.declare(flyers, ana, 30, TODAY.plusDays(1), ""), "shifts.refused.workAhead");
        var work = chores.declare(flyers, ana, 30, TODAY, "");
        assertRefused(() -> chores.refuse(work, " "), "shifts.refused.why");
        chores.end(flyers);
        assertThatThrownBy(() -> chores.declare(flyers, ana, 30, TODAY, "")).isInstanceOf(NotFound.class);
        var late = chores.add("Trop tard", "", 60, TODAY.minusDays(1));
        assertThatThrownBy(() -> chores.declare(late, ana, 30, TODAY, "")).isInstanceOf(NotFound.class);
    }

    @Test
    void nothingIsAskedForUnlessTheCoopChooses() {
        options.choose(new Options.Chosen(false, Map.of(), false, true, 7, false, false, false));
        assertThat(chores.open()).isEmpty();
        assertThatThrownBy(() -> chores.declare(flyers, ana, 30, TODAY, "")).isInstanceOf(NotFound.class);
        assertThat(mvc.get().uri("/me").with(member(ana))).bodyText().doesNotContain("/shifts/chores");
    }

    @Test
    void membersDeclareAndTheOfficeConfirmsOnPages() {
        var me = member(ana);
        assertThat(mvc.get().uri("/me").with(me)).bodyText().contains("/shifts/chores");
        assertThat(post("/shifts/chores", me, "chore", flyers.value() + "", "minutes", "500", "done", "2026-11-23"))
                .hasStatus(422)
                .bodyText()
                .contains("Il reste 180 minutes", "value=\"500\"");
        assertThat(post("/shifts/chores", me, "chore", flyers.value() + "", "minutes", "45", "done", "2026-11-23"))
                .hasRedirectedUrl("/shifts/chores");
        assertThat(mvc.get().uri("/shifts/chores").with(me)).bodyText().contains("à confirmer par le bureau");
        assertThat(mvc.get().uri("/shifts/chores/declared").with(me)).hasStatus(403);

        var office = People.who(context, "shifts.accounts", "members.read");
        assertThat(mvc.get().uri("/shifts/chores/declared").with(office))
                .bodyText()
                .contains("Ana Lemoine", name);
        var path = "/shifts/chores/declared/" + waiting().getFirst().id().value();
        assertThat(post(path + "/refusal", office)).hasStatus(409);
        assertThat(post(path + "/acceptance", office)).hasRedirectedUrl("/shifts/chores/declared");
        assertThat(post(path + "/acceptance", office)).hasStatus(409);
        assertThat(ledger.balances(accounts.open(ana)).now()).isEqualTo(45);
    }

    @Test
    void nobodyConfirmsTheirOwn() {
        var account = People.account(context, "shifts.accounts");
        context.getBean(SignIns.class).tie(ana, account);
        var work = chores.declare(flyers, ana, 30, TODAY, "");

        assertThat(post("/shifts/chores/declared/" + work.value() + "/acceptance", People.as(account)))
                .hasStatus(409);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void thePlannerAsksForIt() {
        var planner = People.who(context, "shifts.plan");
        assertThat(post("/shifts/planning/chores", planner, "name", "Laver", "minutes", "5", "due", "2026-12-01"))
                .hasStatus(422)
                .bodyText()
                .contains("De 15 à", "value=\"Laver\"");
        var other = "Laver " + UUID.randomUUID();
        assertThat(post("/shifts/planning/chores", planner, "name", other, "minutes", "60", "due", "2026-12-01"))
                .hasRedirectedUrl("/shifts/planning/chores");
        assertThat(mvc.get().uri("/shifts/planning/chores").with(planner))
                .bodyText()
                .contains(other);
        assertThat(post("/shifts/planning/chores/" + flyers.value() + "/end", planner))
                .hasRedirectedUrl("/shifts/planning/chores");
        assertThat(chores.open()).extracting(Chore::name).contains(other).doesNotContain(name);
    }

    private List<Work> waiting() {
        return chores.waiting().stream()
                .filter(work -> work.chore().equals(name))
                .toList();
    }

    private RequestPostProcessor member(MemberId member) {
        var account = People.account(context);
        context.getBean(SignIns.class).tie(member, account);
        return People.as(account);
    }

    private MvcTestResult post(String path, RequestPostProcessor who, String... fields) {
        var request = mvc.post().uri(path).with(who).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
