package coop.cabas.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.cabas.circles.CircleId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import coop.cabas.tools.Tool.Criticality;
import coop.cabas.tools.Tool.Kind;
import coop.cabas.tools.Tool.Status;
import coop.cabas.tools.releases.Decisions;
import coop.cabas.tools.releases.Decisions.Card;
import coop.cabas.tools.releases.Releases;
import coop.cabas.tools.releases.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

@ToolsModuleTest
class ToolsTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final LocalDate TODAY = TestClock.START.toLocalDate();

    @Autowired
    Tools tools;

    @Autowired
    Installations installations;

    @Autowired
    Releases releases;

    @Autowired
    Decisions decisions;

    @Autowired
    OwnEvidence evidence;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @Test
    void keepsWhatIsSaidOfATool() {
        var code = code();
        var said = Description.of("Galette " + code, Kind.SOFTWARE, "Adhérents")
                .hosted("Association", "https://galette.example", "FR")
                .holding("Noms, adresses", Tool.Sensitivity.PERSONAL)
                .weighing(Criticality.HIGH, 24 * 60, 0)
                .noting("Depuis toujours");
        var id = tools.enter(code, said);
        assertThat(tools.find(code)).map(Description::of).hasValue(said);
        assertThat(tools.find(id).since()).isEqualTo(TODAY);
        tools.dependOn(id, List.of("ouvrir", " Encaisser ", "", "ouvrir"));
        assertThat(jdbc.sql("select count(*) from tools.dependency where tool = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void refusesCodesAndNamesThatAreTakenOrMalformed() {
        var code = code();
        var said = Description.of("Outil " + code, Kind.SOFTWARE, "");
        tools.enter(code, said);
        refuses("tools.code.taken", () -> tools.enter(code, Description.of("Autre " + code, Kind.PAPER, "")));
        refuses("tools.name.taken", () -> tools.enter(code(), Description.of("OUTIL " + code, Kind.PAPER, "")));
        refuses("tools.code.malformed", () -> tools.enter("Été", Description.of("Été", Kind.PAPER, "")));
        refuses("tools.code.malformed", () -> tools.enter("1a", Description.of("Été", Kind.PAPER, "")));
        refuses("tools.founded.future", () -> tools.enter(code(), said, TODAY.plusDays(1)));
    }

    @Test
    void canBeReadAsOfAnyDay() {
        var code = code();
        var first = Description.of("Ancien " + code, Kind.SOFTWARE, "v1");
        var id = tools.enter(code, first, TODAY.minusYears(2));
        clock.set("2026-12-01T08:00");
        tools.describe(id, Description.of("Nouveau " + code, Kind.SOFTWARE, "v2"));
        clock.set("2026-12-01T20:00");
        tools.describe(id, Description.of("Nouveau " + code, Kind.SOFTWARE, "v3"));
        clock.set("2027-01-15T00:30");
        tools.retire(id);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> tools.asOf(id, TODAY.minusYears(2).minusDays(1)));
        assertThat(tools.asOf(id, TODAY.minusYears(2)).purpose()).isEqualTo("v1");
        assertThat(tools.asOf(id, LocalDate.parse("2026-11-30")).name()).isEqualTo("Ancien " + code);
        // twice on a day: the evening counts
        assertThat(tools.asOf(id, LocalDate.parse("2026-12-01")).purpose()).isEqualTo("v3");
        assertThat(tools.asOf(id, LocalDate.parse("2027-01-14")).status()).isEqualTo(Status.IN_USE);
        assertThat(tools.asOf(id, LocalDate.parse("2027-01-15")).status()).isEqualTo(Status.RETIRED);
        assertThat(tools.find(id).status()).isEqualTo(Status.RETIRED);
    }

    @Test
    void noLineOfThePastOverlapsAnother() {
        var code = code();
        var id = tools.enter(code, Description.of("Outil " + code, Kind.SOFTWARE, "0"));
        for (int day = 1; day <= 5; day++) {
            clock.set("2026-12-0%dT12:00".formatted(day));
            tools.describe(id, Description.of("Outil " + code, Kind.SOFTWARE, "" + day));
        }
        for (var day = TODAY; day.isBefore(TODAY.plusDays(20)); day = day.plusDays(1)) {
            assertThat(jdbc.sql(
                                    "select count(*) from tools.tool_state where code = :code and since <= :day and (past is null or past > :day)")
                            .param("code", code)
                            .param("day", day)
                            .query(Long.class)
                            .single())
                    .as(day.toString())
                    .isEqualTo(1);
        }
    }

    @Test
    void fillsInTheVersionBefore() {
        var ana = People.account(context);
        var shop = place(tool(), "Magasin", true);
        installations.install(shop, Install.by(ana, "1.0", TODAY.minusDays(30), ""));
        installations.install(shop, Install.by(ana, "1.2", TODAY, "sauvegarde"));
        installations.install(shop, new Install("1.1", TODAY.minusDays(10), null, "Prestataire", "", ""));
        assertThat(jdbc.sql(
                                "select version || ' after ' || coalesce(previous, 'nothing') from tools.installation where environment = ? order by id")
                        .param(shop.value())
                        .query(String.class)
                        .list())
                .containsExactly("1.0 after nothing", "1.2 after 1.0", "1.1 after 1.0");
    }

    @Test
    void knowsWhatRanOnADay() {
        var ana = People.account(context);
        var tool = tool();
        var shop = place(tool, "Magasin", true);
        place(tool, "Essai", false);
        installations.install(shop, Install.by(ana, "1.0", TODAY.minusDays(30), ""));
        installations.install(shop, Install.by(ana, "1.2", TODAY, ""));
        assertThat(installations.of(tool, TODAY))
                .extracting(Environment::version)
                .containsExactly("1.2", null);
        assertThat(installations.of(tool, TODAY.minusDays(1)).getFirst().version())
                .isEqualTo("1.0");
        assertThat(installations.of(tool, TODAY.minusDays(31))).isEmpty();
        installations.end(shop);
        assertThat(installations.of(tool, TODAY)).extracting(Environment::name).containsExactly("Essai");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> installations.install(shop, Install.by(ana, "2", TODAY, "")));
    }

    @Test
    void showsAPlaceFromTheDayOnThatItWasEnteredOrUsed() {
        var tool = tool();
        var shop = place(tool, "Magasin", true);
        assertThat(installations.of(tool, TODAY)).hasSize(1);
        assertThat(installations.of(tool, TODAY.minusDays(1))).isEmpty();
        installations.install(shop, Install.by(People.account(context), "1.0", TODAY.minusDays(9), ""));
        assertThat(installations.of(tool, TODAY.minusDays(9))).hasSize(1);
        assertThat(installations.of(tool, TODAY.minusDays(10))).isEmpty();
    }

    @Test
    void remembersForWhomItWasKept() {
        var shop = circle();
        var office = circle();
        var founded = TODAY.minusYears(1);
        var code = code();
        var id = tools.enter(
                code, Description.of("Outil " + code, Kind.SOFTWARE, ""), founded, List.of(shop), List.of());
        // changed one's mind twice on the same day
        tools.keepFor(id, List.of(office));
        tools.keepFor(id, List.of(shop));
        tools.keepFor(id, List.of(shop, office));
        clock.set("2026-12-01T08:00");
        tools.keepFor(id, List.of(office));
        clock.set("2026-12-05T08:00");
        tools.keepFor(id, List.of(shop, office));
        tools.keepFor(id, List.of());
        assertThat(keptFor(id, founded.minusDays(1))).isEmpty();
        assertThat(keptFor(id, founded)).containsExactly(shop.value());
        assertThat(keptFor(id, TODAY.minusDays(1))).containsExactly(shop.value());
        assertThat(keptFor(id, TODAY)).containsExactly(shop.value(), office.value());
        assertThat(keptFor(id, LocalDate.parse("2026-11-30"))).containsExactly(shop.value(), office.value());
        assertThat(keptFor(id, LocalDate.parse("2026-12-01"))).containsExactly(office.value());
        assertThat(keptFor(id, LocalDate.parse("2026-12-04"))).containsExactly(office.value());
        assertThat(keptFor(id, LocalDate.parse("2026-12-05"))).isEmpty();
    }

    @Test
    void ofTwoWhoDescribeFromTheSamePageTheSecondIsTold() {
        var id = tool();
        var seen = tools.seen(id);
        var name = tools.find(id).name();
        tools.describe(id, Description.of(name, Kind.SOFTWARE, "Ana"), List.of(), List.of("ouvrir"), seen);
        refuses("tools.changed", () -> {
            tools.describe(id, Description.of(name, Kind.SOFTWARE, "Bruno"), List.of(), List.of(), seen);
            return true;
        });
        assertThat(tools.find(id).purpose()).isEqualTo("Ana");
        tools.describe(id, Description.of(name, Kind.SOFTWARE, "Bruno"), List.of(), List.of(), tools.seen(id));
        assertThat(tools.find(id).purpose()).isEqualTo("Bruno");
    }

    @Test
    void refusesInstallsThatCannotBe() {
        var ana = People.account(context);
        var shop = place(tool(), "Magasin", true);
        refuses("tools.install.future", () -> {
            installations.install(shop, Install.by(ana, "1.0", TODAY.plusDays(1), ""));
            return true;
        });
        refuses("tools.install.nobody", () -> {
            installations.install(shop, new Install("1.0", TODAY, null, " ", "", ""));
            return true;
        });
    }

    @Test
    void theLogIsWrittenOnce() {
        var shop = place(tool(), "Magasin", true);
        installations.install(shop, Install.by(People.account(context), "1.0", TODAY, ""));
        for (var change : List.of(
                "update tools.installation set version = '2.0'",
                "delete from tools.installation",
                "update tools.choice set reason = 'x'",
                "delete from tools.review",
                "delete from tools.trial",
                "update tools.tool_past set name = 'x'",
                "delete from tools.tool_past",
                "truncate tools.tool_past")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(change)
                    .isThrownBy(() -> jdbc.sql(change).update());
        }
    }

    @Test
    void ofManyWhoNoteAtOnceEachFindsTheOneBefore() throws Exception {
        var ana = People.account(context);
        var shop = place(tool(), "Magasin", true);
        try (var people = Executors.newFixedThreadPool(8)) {
            var all = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 100; i++) {
                var version = "1." + i;
                all.add(() -> {
                    installations.install(shop, Install.by(ana, version, TODAY, ""));
                    return true;
                });
            }
            for (var done : people.invokeAll(all)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(jdbc.sql("""
                        select count(*) from (
                            select previous, lag(version) over (order by id) as really
                            from tools.installation where environment = ?) log
                        where previous is distinct from really""").param(shop.value()).query(Long.class).single()).isZero();
    }

    @Test
    void ofManyWhoEnterTheSameToolOneSucceeds() throws Exception {
        var code = code();
        var said = Description.of("Course " + code, Kind.SOFTWARE, "");
        try (var people = Executors.newFixedThreadPool(8)) {
            var all = new ArrayList<Callable<String>>();
            for (int i = 0; i < 200; i++) {
                var mine = i % 2 == 0 ? code : code();
                all.add(() -> {
                    try {
                        tools.enter(mine, said);
                        return "entered";
                    } catch (Refused refused) {
                        return refused.reason().key();
                    }
                });
            }
            var answers = new ArrayList<String>();
            for (var done : people.invokeAll(all)) {
                answers.add(done.get());
            }
            assertThat(answers)
                    .containsOnlyOnce("entered")
                    .isSubsetOf("entered", "tools.code.taken", "tools.name.taken");
        }
    }

    @Test
    void ofManyWhoDescribeAToolAtOnceNobodyFails() throws Exception {
        var id = tool();
        var name = tools.find(id).name();
        try (var people = Executors.newFixedThreadPool(8)) {
            var all = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 100; i++) {
                var process = "activité " + i % 3;
                all.add(() -> {
                    tools.describe(
                            id, Description.of(name, Kind.SOFTWARE, process), List.of(), List.of(process, "ouvrir"));
                    return true;
                });
            }
            for (var done : people.invokeAll(all)) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    @Test
    void provesWhatWasDone() {
        var ana = People.account(context);
        var bruno = People.account(context);
        var tool = tool();
        var code = tools.find(tool).code();
        installations.install(place(tool, "Essai", false), Install.by(ana, "9", TODAY, ""));
        assertThat(of(code, evidence.latest(TODAY))).isEmpty();

        installations.install(place(tool, "Magasin", true), Install.by(ana, "1.0", TODAY.minusDays(9), ""));
        decisions.review(tool, bruno, TODAY.minusDays(8), "rien");
        var release = releases.enter(tool, "2.0", null, false, "");
        decisions.choose(release, ana, Card.of(Verdict.TEST, TODAY, "à voir", TODAY.minusDays(5)));
        decisions.report(release, bruno, null, TODAY.minusDays(2), true, "tout va");

        assertThat(of(code, evidence.latest(TODAY)))
                .extracting(Proof::activity, Proof::on, Proof::by)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(ActivityCode.SOFTWARE, TODAY.minusDays(9), ana),
                        org.assertj.core.groups.Tuple.tuple(ActivityCode.UPGRADES, TODAY.minusDays(5), ana),
                        org.assertj.core.groups.Tuple.tuple(ActivityCode.VERSION_DECISION, TODAY.minusDays(2), bruno));
        assertThat(of(code, evidence.latest(TODAY.minusDays(6))))
                .extracting(Proof::activity)
                .containsExactlyInAnyOrder(ActivityCode.SOFTWARE, ActivityCode.UPGRADES);
        assertThat(evidence.of(code, ActivityCode.VERSION_DECISION, null, 10))
                .extracting(Proof::on)
                .containsExactly(TODAY.minusDays(2), TODAY.minusDays(5));
        assertThat(evidence.of(code, ActivityCode.VERSION_DECISION, TODAY.minusDays(2), 10))
                .hasSize(1);
        assertThat(of(code, evidence.doers(TODAY.minusDays(5), TODAY)))
                .extracting(Proof::activity, Proof::by)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(ActivityCode.UPGRADES, ana),
                        org.assertj.core.groups.Tuple.tuple(ActivityCode.VERSION_DECISION, ana),
                        org.assertj.core.groups.Tuple.tuple(ActivityCode.VERSION_DECISION, bruno));
    }

    private static List<Proof> of(String code, List<Proof> all) {
        return all.stream().filter(proof -> proof.tool().equals(code)).toList();
    }

    private ToolId tool() {
        var code = code();
        return tools.enter(code, Description.of("Outil " + code, Kind.SOFTWARE, ""), TODAY.minusYears(1));
    }

    private EnvironmentId place(ToolId tool, String name, boolean live) {
        return installations.open(tool, name, live, "");
    }

    private CircleId circle() {
        return new CircleId(jdbc.sql("""
                        insert into circles.circle (name, founded, since) values (:name, '2020-01-01', '2020-01-01') returning id""")
                .param("name", "Cercle " + COUNT.incrementAndGet())
                .query(Long.class)
                .single());
    }

    private List<Long> keptFor(ToolId id, LocalDate day) {
        return jdbc.sql("""
                        select circle from tools.tool_client
                        where tool = :tool and since <= :day and (ended is null or ended > :day) order by circle""")
                .param("tool", id.value())
                .param("day", day)
                .query(Long.class)
                .list();
    }

    private static String code() {
        return "outil-" + COUNT.incrementAndGet();
    }

    private static void refuses(String why, Callable<?> act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act::call).withMessage(why);
    }
}
