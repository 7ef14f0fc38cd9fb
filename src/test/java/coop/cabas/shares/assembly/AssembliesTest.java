package coop.cabas.shares.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.members.Departures;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Who may vote, for whom, and when nothing changes any more. */
@ModuleTest(extraIncludes = {"access", "mail"})
class AssembliesTest {

    private static final LocalDate TODAY = FileOf.TODAY;

    @Autowired
    Assemblies assemblies;

    @Autowired
    Electorate electorate;

    @Autowired
    Desk desk;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Test
    void isMadeOfWhoeverMayVoteThatDayOneVoteEach() {
        var ana = cooperator("Ana");
        var friend = FileOf.person(context, "Nina", "Amie", MembershipKind.FRIEND);
        var gone = cooperator("Ève");
        context.getBean(Departures.class).leave(gone, TODAY.minusDays(40), "");
        var then = call(TODAY.minusDays(60));
        var now = call(TODAY);

        draw(then);
        draw(now);

        assertThat(desk.all(then))
                .extracting(Desk.Voter::member)
                .contains(ana, gone)
                .doesNotContain(friend);
        assertThat(desk.all(now)).extracting(Desk.Voter::member).contains(ana).doesNotContain(gone, friend);
        assertRefused(() -> draw(call(TODAY.plusDays(3))), "shares.assembly.votersLater");
    }

    @Test
    void aProxySleepsWhileItsGiverIsThere() {
        var ana = cooperator("Ana");
        var bruno = cooperator("Bruno");
        var id = call(TODAY);
        draw(id);
        desk.give(id, ana, bruno);
        assertThat(electorate.tally(id).votes()).isZero();

        desk.arrive(id, bruno);
        assertThat(electorate.tally(id)).satisfies(tally -> {
            assertThat(tally.present()).isEqualTo(1);
            assertThat(tally.represented()).isEqualTo(1);
        });
        desk.arrive(id, ana);
        assertThat(electorate.tally(id).represented()).isZero();
        assertThat(electorate.tally(id).votes()).isEqualTo(2);
        assertRefused(() -> draw(id), "shares.assembly.begun");
    }

    @Test
    void aProxyIsNotPassedOn() {
        var ana = cooperator("Ana");
        var bruno = cooperator("Bruno");
        var chloe = cooperator("Chloé");
        var id = call(TODAY);
        draw(id);
        desk.give(id, ana, bruno);

        assertRefused(() -> desk.give(id, bruno, chloe), "shares.proxy.chain");
        assertRefused(() -> desk.give(id, chloe, ana), "shares.proxy.chain");
        assertRefused(() -> desk.give(id, ana, chloe), "shares.proxy.given");
        assertRefused(() -> desk.give(id, chloe, chloe), "shares.proxy.oneself");
        assertRefused(() -> desk.give(id, chloe, FileOf.person(context, "Fatou", "Ailleurs")), "shares.proxy.noVoter");
        desk.takeBack(id, ana);
        desk.give(id, bruno, chloe);
    }

    @Test
    void nobodyCarriesMoreThanTheStatutesAllowHoweverManyHandThemInAtOnce() throws Exception {
        var holder = cooperator("Ana");
        var givers = new ArrayList<MemberId>();
        for (var i = 0; i < 30; i++) {
            givers.add(cooperator("Membre" + i));
        }
        var id = call(TODAY);
        draw(id);
        List<Callable<Boolean>> all = givers.stream()
                .<Callable<Boolean>>map(giver -> () -> {
                    try {
                        desk.give(id, giver, holder);
                        return true;
                    } catch (Refused tooMany) {
                        return false;
                    }
                })
                .toList();

        long carried = 0;
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (var one : pool.invokeAll(all)) {
                carried += one.get() ? 1 : 0;
            }
        }

        assertThat(carried).isEqualTo(assemblies.find(id).proxies());
    }

    @Test
    void whatItWasWhenItClosedStays() {
        var ana = cooperator("Ana");
        var id = call(TODAY);
        assertRefused(() -> assemblies.close(id), "shares.assembly.notDrawnUp");
        draw(id);
        desk.arrive(id, ana);
        assemblies.convene(id, TODAY);
        assemblies.close(id);

        assertRefused(() -> desk.leave(id, ana), "shares.assembly.isClosed");
        assertRefused(() -> draw(id), "shares.assembly.isClosed");
        assertRefused(() -> assemblies.close(id), "shares.assembly.isClosed");
    }

    @Test
    void theDeskTicksAndTheSheetsAreDrawn() throws Exception {
        var ana = cooperator("Anastasia");
        var id = call(TODAY);
        draw(id);
        var path = "/shares/assemblies/" + id.value();
        var staff = People.who(context, "shares.read", "shares.manage");

        assertThat(mvc.get().uri(path + "/desk?q=anastas").with(staff))
                .hasStatusOk()
                .bodyText()
                .contains("Anastasia Vote");
        assertThat(mvc.post()
                        .uri(path + "/desk/" + ana.value() + "/arrival")
                        .with(csrf())
                        .with(staff))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri(path).with(staff)).hasStatusOk().bodyText().contains("Présents");
        assertThat(mvc.get().uri(path + "/electors?export=csv").with(staff))
                .hasStatusOk()
                .bodyText()
                .contains("Anastasia Vote");
        assertThat(mvc.get().uri(path + "/desk").with(People.who(context, "shares.read")))
                .hasStatus(403);
        for (var paper : List.of("/sign-in.pdf", "/proxy.pdf")) {
            var pdf = mvc.get().uri(path + paper).with(staff).exchange();
            assertThat(pdf).hasStatusOk();
            try (var read = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
                assertThat(new PDFTextStripper().getText(read)).contains("Assemblée de test");
            }
        }
    }

    @Test
    void keepsWhatWasTypedOfACall() {
        var staff = People.who(context, "shares.read", "shares.manage");
        assertThat(mvc.post()
                        .uri("/shares/assemblies")
                        .with(csrf())
                        .with(staff)
                        .param("kind", "ORDINARY")
                        .param("title", "AG de printemps")
                        .param("day", "2026-12-01")
                        .param("starts", "18:30")
                        .param("votersOn", "2026-12-02"))
                .hasStatus(422)
                .bodyText()
                .contains("après l’assemblée", "AG de printemps");
    }

    private AssemblyId call(LocalDate votersOn) {
        var day = votersOn.isAfter(TODAY) ? votersOn : TODAY;
        return assemblies.call(new Assemblies.Call(
                Assembly.Kind.ORDINARY, "Assemblée de test", day, LocalTime.of(18, 30), "Salle des fêtes", votersOn));
    }

    private int draw(AssemblyId id) {
        return electorate.drawUp(assemblies.find(id));
    }

    private MemberId cooperator(String first) {
        return FileOf.person(context, first, "Vote", MembershipKind.COOPERATIVE);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo(key));
    }
}
