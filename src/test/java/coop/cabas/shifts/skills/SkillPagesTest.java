package coop.cabas.shifts.skills;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.members.Directory;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.SignIns;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.SkillId;
import coop.cabas.shifts.SlotId;
import coop.cabas.shifts.planning.Layout;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Skills are written, given, asked for and seen. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class SkillPagesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-12-07");

    @Autowired
    Skills skills;

    @Autowired
    Needs needs;

    @Autowired
    Shifts shifts;

    @Autowired
    Layout layout;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    String name;
    SkillId till;
    SlotId slot;
    Shift shift;
    MemberId ana;
    RequestPostProcessor office;

    @BeforeEach
    void layOut() {
        slot = Plan.empty(context).slot(MONDAY, "09:00", 180, 1);
        name = "Caisse " + UUID.randomUUID();
        till = skills.add(name, false);
        layout.apply(DAY);
        shift = shifts.between(DAY, DAY).getFirst();
        ana = FileOf.person(context, "Ana", "Lemoine", MembershipKind.COOPERATIVE);
        office = People.who(context, "shifts.read", "shifts.manage", "shifts.plan", "members.read");
    }

    @Test
    void aSkillIsWrittenAndItsNameTakenOnce() {
        var other = "Ouverture " + UUID.randomUUID();
        assertThat(post("/shifts/planning/skills", office, "name", other, "leads", "true"))
                .hasRedirectedUrl("/shifts/planning/skills");
        assertThat(post("/shifts/planning/skills", office, "name", other))
                .hasStatus(422)
                .bodyText()
                .contains("déjà pris")
                .contains(other);
        assertThat(post("/shifts/planning/skills/" + till.value(), office, "name", name, "ended", "true"))
                .hasRedirectedUrl("/shifts/planning/skills");
        assertThat(mvc.get().uri("/shifts/planning/skills").with(office))
                .bodyText()
                .contains("N’est plus proposée", "Responsable du créneau.");
        assertThat(mvc.get().uri("/shifts/planning/skills").with(People.who(context, "shifts.manage")))
                .hasStatus(403);
    }

    @Test
    void itIsGivenToOneAndToAllWhoAreChosen() {
        var path = "/shifts/skills/members/" + ana.value();
        assertThat(post(path, office, "skill", "", "since", "2026-11-23")).hasStatus(422);
        assertThat(post(path, office, "skill", till.value() + "", "since", "2026-11-23", "until", "2026-11-01"))
                .hasStatus(422)
                .bodyText()
                .contains("La fin est avant le début");
        assertThat(post(path, office, "skill", till.value() + "", "since", "2026-11-23"))
                .hasRedirectedUrl(path);
        assertThat(mvc.get().uri("/members/" + ana.value()).with(office))
                .bodyText()
                .contains(name);
        assertThat(mvc.get().uri("/me").with(member(ana))).bodyText().contains(name);
        assertThat(post(path + "/" + till.value() + "/removal", office)).hasRedirectedUrl(path);
        assertThat(skills.of(ana)).isEmpty();

        var number = context.getBean(Directory.class).find(ana).number();
        assertThat(mvc.get().uri("/shifts/skills/gift?q=" + number).with(office))
                .bodyText()
                .contains("1 personne");
        assertThat(post(
                        "/shifts/skills/gift",
                        office,
                        "query",
                        "q=" + number,
                        "skill",
                        till.value() + "",
                        "since",
                        "2026-11-23"))
                .hasRedirectedUrl("/members");
        assertThat(skills.of(ana)).extracting(Skills.Held::skill).containsExactly(till);
    }

    @Test
    void placesThatNeedItAreAskedForOfTheSlotAndByHand() {
        var ofSlot = "/shifts/planning/slots/" + slot.value() + "/needs";
        assertThat(post(ofSlot, office, "places", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Cochez au moins une compétence");
        assertThat(post(ofSlot, office, "places", "2", "skills", till.value() + ""))
                .hasStatus(422)
                .bodyText()
                .contains("demandez-en moins");
        assertThat(post(ofSlot, office, "places", "1", "skills", till.value() + ""))
                .hasRedirectedUrl(ofSlot);
        assertThat(mvc.get().uri(ofSlot).with(office)).bodyText().contains(name);
        assertThat(post(ofSlot + "/1/removal", office)).hasRedirectedUrl(ofSlot);
        assertThat(post(ofSlot + "/1/removal", office)).hasStatus(404);

        var ofShift = "/shifts/" + shift.id().value() + "/needs";
        assertThat(post(ofShift, office, "places", "1", "skills", till.value() + ""))
                .hasRedirectedUrl(ofShift);
        assertThat(shifts.find(shift.id()).touched()).isTrue();
        assertThat(mvc.get().uri(ofShift).with(member(ana))).hasStatus(403);
    }

    @Test
    void whatIsMissingIsSeenByTheWeekAndByWhoeverLacksIt() {
        needs.ask(shift.id(), 1, Set.of(till));
        var path = "/shifts/" + shift.id().value();
        var me = member(ana);

        assertThat(mvc.get().uri("/shifts?on=" + DAY).with(me)).bodyText().contains("sans " + name);
        assertThat(mvc.get().uri(path).with(me))
                .bodyText()
                .contains("Les places qui restent demandent")
                .doesNotContain("Réserver ce créneau");
        assertThat(post(path + "/booking", me)).hasStatus(409);

        skills.give(List.of(ana), till, Plan.TODAY, null);
        assertThat(mvc.get().uri(path).with(me)).bodyText().contains("Vous serez compté·e ici", "Réserver ce créneau");
        assertThat(post(path + "/booking", me)).hasRedirectedUrl("/me/shifts");
        assertThat(mvc.get().uri("/shifts?on=" + DAY).with(me)).bodyText().doesNotContain("sans " + name);
    }

    @Test
    void theOfficeConfirmsBeforeItBooksSomebodyWithoutIt() {
        needs.ask(shift.id(), 1, Set.of(till));
        var number = context.getBean(Directory.class).find(ana).number();
        var path = "/shifts/" + shift.id().value();

        assertThat(post(path + "/places", office, "who", number))
                .hasStatus(409)
                .bodyText()
                .contains("Cette personne ne l’a pas", "name=\"sure\"", "value=\"" + number + "\"");
        assertThat(post(path + "/places", office, "who", number, "sure", "true"))
                .hasRedirectedUrl(path);
        assertThat(shifts.find(shift.id()).booked()).isOne();
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
