package coop.cabas.shares.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.StatusId;
import coop.cabas.members.Statuses;
import coop.cabas.shared.Refused;
import coop.cabas.shares.SharesPermissions;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Votes by colleges: none at all, or a hundred percent with a place for everybody. */
@ModuleTest(extraIncludes = {"access", "mail"})
class CollegesTest {

    private static final LocalDate TODAY = FileOf.TODAY;
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Colleges colleges;

    @Autowired
    Assemblies assemblies;

    @Autowired
    Electorate electorate;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private StatusId producers = new StatusId(0);

    @BeforeEach
    void producersAreKnown() {
        producers = context.getBean(Statuses.class).add("Producteur " + COUNT.incrementAndGet(), 1);
    }

    @AfterEach
    void onePersonOneVote() {
        colleges.all().forEach(college -> colleges.remove(college.id()));
    }

    @Test
    void everybodyVotesInTheCollegeOfTheirStatusOrOfTheRest() {
        var ana = cooperator("Ana");
        var bruno = cooperator("Bruno");
        producer(bruno);
        divided(40, 60);
        var id = drawn();
        desk.give(id, bruno, ana);
        desk.arrive(id, ana);

        var standing = electorate.colleges(id);

        assertThat(standing).extracting(CollegeTally::name).containsExactly("Tous", "Producteurs");
        assertThat(standing.getLast()).isEqualTo(new CollegeTally("Producteurs", 40, 1, 0, 1));
        assertThat(standing.getLast().each()).isEqualByComparingTo(new BigDecimal("40"));
        assertThat(standing.getFirst().present()).isEqualTo(1);
        assertThat(standing.getFirst().voters()).isEqualTo(electorate.tally(id).voters() - 1);
    }

    @Test
    void theDoorSeesWhichBallotIsWhose() throws Exception {
        var bruno = cooperator("Bruno");
        producer(bruno);
        divided(40, 60);
        var path = "/shares/assemblies/" + drawn().value();
        var staff = People.who(context, SharesPermissions.READ, SharesPermissions.MANAGE);

        assertThat(mvc.get().uri(path + "/desk").param("q", "Bruno").with(staff))
                .hasStatusOk()
                .bodyText()
                .contains("Collège Producteurs");
        var pdf = mvc.get().uri(path + "/sign-in.pdf").with(staff).exchange();
        try (var read = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(read)).contains("Producteurs");
        }
    }

    @Test
    void anAssemblyKeepsTheCollegesOfItsList() {
        cooperator("Ana");
        divided(40, 60);
        var id = drawn();

        onePersonOneVote();

        assertThat(electorate.colleges(id)).extracting(CollegeTally::weight).containsExactly(60, 40);
        assertThat(electorate.drawUp(assemblies.find(id))).isPositive();
        assertThat(electorate.colleges(id)).isEmpty();
    }

    @Test
    void aListIsNotDrawnUpByCollegesThatLeaveSomethingOut() {
        colleges.add(new Colleges.Terms("Producteurs", 40, false, Set.of(producers.value())));
        var id = called();
        assertThatThrownBy(() -> electorate.drawUp(assemblies.find(id)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason().key()).isEqualTo("shares.college.notWhole"));
        assertThat(assemblies.find(id).drawnUp()).isNull();

        colleges.add(new Colleges.Terms("Autres", 60, false, Set.of()));
        assertThatThrownBy(() -> electorate.drawUp(assemblies.find(id))).isInstanceOf(Refused.class);
    }

    @Test
    void theDatabaseWantsAHundredPercent() {
        var id = called();
        assertThatThrownBy(() -> jdbc.sql("insert into shares.assembly_college values (:id, 'Seul', 99)")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("weights make 99");
    }

    @Test
    void saysWhatIsWrongBesideTheField() {
        divided(40, 60);
        var settings = People.who(context, SharesPermissions.SETTINGS);
        assertThat(mvc.post()
                        .uri("/shares/colleges")
                        .with(settings)
                        .with(csrf())
                        .param("name", "TOUS")
                        .param("weight", "10"))
                .hasStatus(422)
                .bodyText()
                .contains("Un collège porte déjà ce nom", "value=\"TOUS\"");
        assertThat(mvc.post()
                        .uri("/shares/colleges")
                        .with(settings)
                        .with(csrf())
                        .param("name", "Salariés")
                        .param("weight", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("nombre entier de 1 à 100");
        assertThat(mvc.post()
                        .uri("/shares/colleges")
                        .with(settings)
                        .with(csrf())
                        .param("name", "Salariés")
                        .param("weight", "10")
                        .param("of", String.valueOf(producers.value())))
                .hasStatus(422)
                .bodyText()
                .contains("déjà d’un autre collège");
        assertThat(colleges.all()).hasSize(2);
        assertThat(mvc.get().uri("/shares/colleges").with(settings))
                .hasStatusOk()
                .bodyText()
                .contains("au moins trois collèges");
        assertThat(mvc.get().uri("/shares/colleges/999999").with(settings)).hasStatus(404);
        assertThat(mvc.get().uri("/shares/colleges").with(People.who(context, SharesPermissions.READ)))
                .hasStatus(403);
    }

    @Test
    void whoeverChangesThemMeanwhileNeverLeavesAListInBetween() throws Exception {
        cooperator("Ana");
        divided(40, 60);
        var ids = new ArrayList<AssemblyId>();
        List<Callable<Boolean>> acts = new ArrayList<>();
        for (var i = 0; i < 100; i++) {
            var id = called();
            ids.add(id);
            var less = 10 + i % 30;
            acts.add(() -> attempt(() -> electorate.drawUp(assemblies.find(id))));
            acts.add(() -> attempt(() -> colleges.all().stream()
                    .filter(college -> !college.rest())
                    .forEach(college -> colleges.change(
                            college.id(),
                            new Colleges.Terms(
                                    "Producteurs", less % 2 == 0 ? 40 : less, false, Set.of(producers.value()))))));
        }
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (var done : pool.invokeAll(acts)) {
                done.get();
            }
        }

        var drawn =
                ids.stream().filter(id -> assemblies.find(id).drawnUp() != null).toList();
        assertThat(drawn).isNotEmpty().allSatisfy(id -> {
            assertThat(electorate.colleges(id).stream()
                            .mapToInt(CollegeTally::weight)
                            .sum())
                    .isEqualTo(100);
            assertThat(electorate.colleges(id).stream()
                            .mapToLong(CollegeTally::voters)
                            .sum())
                    .isEqualTo(electorate.tally(id).voters());
        });
    }

    private static boolean attempt(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refused notWholeJustNow) {
            return false;
        }
    }

    private void divided(int producing, int all) {
        colleges.add(new Colleges.Terms("Producteurs", producing, false, Set.of(producers.value())));
        colleges.add(new Colleges.Terms("Tous", all, true, Set.of()));
    }

    private AssemblyId called() {
        return assemblies.call(new Assemblies.Call(
                Assembly.Kind.ORDINARY, "Assemblée par collèges", TODAY, LocalTime.NOON, "", TODAY));
    }

    private AssemblyId drawn() {
        var id = called();
        electorate.drawUp(assemblies.find(id));
        return id;
    }

    private MemberId cooperator(String first) {
        return FileOf.person(context, first, "Collège", MembershipKind.COOPERATIVE);
    }

    private void producer(MemberId member) {
        jdbc.sql("update members.member set status = :status where id = :id")
                .param("status", producers.value())
                .param("id", member.value())
                .update();
    }
}
