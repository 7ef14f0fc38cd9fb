package coop.cabas.door;

import static coop.cabas.testing.Acts.assertRefused;
import static coop.cabas.testing.Acts.done;
import static coop.cabas.testing.Acts.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.access.Accounts;
import coop.cabas.door.keys.KeyBoxes;
import coop.cabas.door.keys.KeyCodes;
import coop.cabas.door.keys.KeyDuty;
import coop.cabas.door.keys.OwnKeys;
import coop.cabas.door.visits.Retention;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.SignIns;
import coop.cabas.shared.NotFound;
import coop.cabas.shifts.JobId;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.accounts.Attendances;
import coop.cabas.shifts.booking.Booking.Attended;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.planning.Jobs;
import coop.cabas.testing.Mailbox;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Whoever is on duty reads the code when it is time; nobody else does, nor from the database. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class KeyBoxesTest {

    @Autowired
    KeyBoxes boxes;

    @Autowired
    KeyCodes codes;

    @Autowired
    OwnKeys keys;

    @Autowired
    Retention retention;

    @Autowired
    Bookings bookings;

    @Autowired
    Shifts shifts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    Plan plan;
    KeyBoxId box;
    MemberId ana;

    @BeforeEach
    void aBoxAndAShift() {
        clock.set("2026-11-24T08:00");
        boxes.all().forEach(old -> boxes.end(old.id()));
        plan = Plan.empty(context);
        box = add("Rideau", List.of());
        codes.write(box, 0, "7 3 0 5 1", "posée");
        ana = FileOf.person(context, "Ana", "Clé", MembershipKind.COOPERATIVE);
        book(ana, "2026-11-24T09:00", plan.job());
    }

    @Test
    void theCodeIsReadFromAQuarterOfAnHourBeforeUntilHalfAnHourAfter() {
        clock.set("2026-11-24T08:44");
        assertRefused(() -> keys.look(box, ana), "door.refused.boxLater");
        clock.set("2026-11-24T08:45");
        assertThat(keys.look(box, ana)).isEqualTo("73051");
        clock.set("2026-11-24T12:30");
        assertThat(keys.look(box, ana)).isEqualTo("73051");
        clock.set("2026-11-24T12:31");
        assertThatThrownBy(() -> keys.look(box, ana)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoeverIsNotOnDutyFindsNoBox() {
        clock.set("2026-11-24T09:30");
        var bruno = FileOf.person(context, "Bruno", "Sans", MembershipKind.COOPERATIVE);
        assertThatThrownBy(() -> keys.look(box, bruno)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keys.look(new KeyBoxId(999_999_999), ana)).isInstanceOf(NotFound.class);

        var missed = bookings.of(ana, Plan.TODAY).getFirst();
        context.getBean(Attendances.class).mark(missed.id(), Attended.ABSENT, Attendances.Source.SHEET);
        assertThatThrownBy(() -> keys.look(box, ana)).as("said to be absent").isInstanceOf(NotFound.class);
    }

    @Test
    void aBoxIsForItsJobs() {
        var other = context.getBean(Jobs.class).add("Quai " + UUID.randomUUID(), "");
        var dock = add("Quai", List.of(other.value()));
        codes.write(dock, 0, "A17B", "");
        clock.set("2026-11-24T09:30");

        assertThat(keys.of(ana)).extracting(key -> key.box().id()).containsExactly(box);
        assertThatThrownBy(() -> keys.look(dock, ana)).isInstanceOf(NotFound.class);
        var bruno = FileOf.person(context, "Bruno", "Quai", MembershipKind.COOPERATIVE);
        book(bruno, "2026-11-24T09:00", other);
        assertThat(keys.look(dock, bruno)).isEqualTo("A17B");
        assertThat(keys.of(bruno)).hasSize(2);
    }

    @Test
    void boxesOfTheWeekAreToldAheadWithoutTheirCode() {
        book(ana, "2026-11-27T18:00", plan.job());
        book(ana, "2026-12-04T18:00", plan.job());

        assertThat(keys.of(ana))
                .extracting(KeyDuty::from)
                .containsExactly(LocalDateTime.parse("2026-11-24T08:45"), LocalDateTime.parse("2026-11-27T17:45"));
    }

    @Test
    void everyLookIsWrittenDownAndForgottenAfterAWhile() {
        clock.set("2026-11-24T09:30");
        keys.look(box, ana);
        codes.look(box);
        assertThat(looks()).isEqualTo(2);
        assertThat(mvc.get().uri("/door/keys/looks").with(People.who(context, "door.keys")))
                .hasStatusOk()
                .bodyText()
                .contains("Ana Clé", "Créneau du 24/11/2026")
                .doesNotContain("73051");
        clock.set("2027-05-24T04:20");
        retention.forgetKeys();
        assertThat(looks()).isZero();
    }

    @Test
    void theDatabaseHoldsNoCodeInClearAndWhatIsCopiedToAnotherBoxOpensNothing() {
        var sealed = jdbc.sql("select sealed from door.key_code where box = :box")
                .param("box", box.value())
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("73051");
        var other = add("Quai", List.of());
        jdbc.sql("insert into door.key_code (box, version, sealed, since, by) values (:box, 1, :sealed, now(), 'x')")
                .param("box", other.value())
                .param("sealed", sealed)
                .update();

        assertRefused(() -> codes.look(other), "door.refused.boxSealed");
        assertThat(jdbc.sql("select count(*) from audit.event e where e::text like '%73051%'")
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isZero();
    }

    @Test
    void ofManyWhoChangeItAtOnceOneDoesAndTheOthersAreTold() throws Exception {
        var acts = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 60; i++) {
            var code = "5" + (1000 + i * 7);
            acts.add(() -> done(() -> codes.write(box, 1, code, "ronde"), "door.refused.boxMoved"));
        }

        assertThat(race(acts)).isEqualTo(1);
        assertThat(codes.past(box)).extracting(KeyCodes.Past::version).containsExactly(2, 1);
        assertRefused(() -> codes.write(box, 1, "90817", ""), "door.refused.boxMoved");
    }

    @Test
    void whoeverIsOnDutyMayChangeItAndAMistakeIsPutBack() {
        clock.set("2026-11-24T09:30");
        assertRefused(() -> keys.write(box, ana, 1, "12", "?"), "door.refused.boxCode");
        assertRefused(() -> keys.write(box, ana, 1, "0000", "?"), "door.refused.boxEasy");
        assertRefused(() -> keys.write(box, ana, 1, "1234", "?"), "door.refused.boxEasy");
        keys.write(box, ana, 1, "48 159", "il coinçait");
        assertThat(keys.look(box, ana)).isEqualTo("48159");

        codes.putBack(box, 2, 1, "pas changé sur place");

        assertThat(keys.look(box, ana)).isEqualTo("73051");
        assertThat(codes.past(box)).hasSize(3);
        var bruno = FileOf.person(context, "Bruno", "Sans", MembershipKind.COOPERATIVE);
        assertThatThrownBy(() -> keys.write(box, bruno, 3, "66123", "")).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsDrawnIsNoneThatIsTriedFirst() {
        for (var i = 0; i < 2000; i++) {
            assertThat(codes.draw()).matches("\\d{5}").doesNotStartWith("1234").doesNotMatch("(.)\\1+");
        }
    }

    @Test
    void aCodeThatDoesNotOpenIsToldToWhoeverKeepsTheBoxes() {
        var keeper = context.getBean(Accounts.class)
                .find(People.account(context, "door.keys"))
                .email();
        var other = context.getBean(Accounts.class)
                .find(People.account(context, "door.visits"))
                .email();
        clock.set("2026-11-24T09:30");

        keys.report(box, ana, "la molette tourne à vide");

        assertThat(new Mailbox(jdbc, keeper).texts())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("Ana Clé", "Rideau", "la molette tourne à vide")
                        .doesNotContain("73051"));
        assertThat(new Mailbox(jdbc, other).texts()).isEmpty();
    }

    @Test
    void onAPageTheCodeIsThereOnceAndNowhereElse() {
        var user = People.account(context);
        context.getBean(SignIns.class).tie(ana, user);
        var me = People.as(user);
        assertThat(mvc.get().uri("/me/keys").with(me))
                .hasStatusOk()
                .bodyText()
                .contains("Rideau", "à partir de 08")
                .doesNotContain("73051", "Voir le code");
        assertThat(post("/me/keys/" + box.value() + "/look", me)).hasStatus(409);
        clock.set("2026-11-24T08:50");
        assertThat(mvc.get().uri("/me/keys").with(me))
                .bodyText()
                .contains("Voir le code")
                .doesNotContain("73051");
        assertThat(post("/me/keys/" + box.value() + "/look", me))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("73051");
        assertThat(mvc.get().uri("/me/keys").with(me)).bodyText().doesNotContain("73051");
        assertThat(post("/me/keys/" + box.value() + "/look", People.who(context)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/door/keys").with(me)).hasStatus(403);
    }

    @Test
    void boxesAreKeptOnPagesThatLoseNothing() {
        var keeper = People.who(context, "door.keys");
        assertThat(mvc.post()
                        .uri("/door/keys")
                        .with(keeper)
                        .with(csrf())
                        .param("name", "rideau")
                        .param("place", "Cour"))
                .hasStatus(422)
                .bodyText()
                .contains("porte déjà ce nom", "value=\"Cour\"");
        var path = "/door/keys/" + box.value();
        assertThat(mvc.get().uri(path).with(keeper)).bodyText().doesNotContain("73051");
        assertThat(post(path + "/look", keeper)).hasStatusOk().bodyText().contains("73051");
        assertThat(mvc.post()
                        .uri(path + "/code")
                        .with(keeper)
                        .with(csrf())
                        .param("code", "1234")
                        .param("why", "ronde")
                        .param("seen", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("essaie en premier", "value=\"ronde\"");
        assertThat(mvc.post()
                        .uri(path)
                        .with(keeper)
                        .with(csrf())
                        .param("name", "Rideau")
                        .param("early", "60")
                        .param("changeDays", "10")
                        .param("jobs", String.valueOf(plan.job().value())))
                .hasRedirectedUrl(path);
        assertThat(boxes.find(box).early()).isEqualTo(60);
        clock.set("2026-12-04T08:00");
        assertThat(mvc.get().uri("/door/keys").with(keeper)).bodyText().contains("Il est temps de le changer");
        assertThat(post(path + "/end", keeper)).hasRedirectedUrl("/door/keys");
        assertThat(post(path + "/look", keeper)).hasStatus(404);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(String path, RequestPostProcessor who) {
        return mvc.post().uri(path).with(who).with(csrf()).exchange();
    }

    private int looks() {
        return jdbc.sql("select count(*) from door.key_look where box = :box")
                .param("box", box.value())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private KeyBoxId add(String name, List<Long> jobs) {
        return boxes.add(new KeyBoxes.Terms(name, "Sous l’escalier", 15, 30, jobs, null));
    }

    private void book(MemberId member, String starts, JobId job) {
        var from = LocalDateTime.parse(starts);
        bookings.place(shifts.add(new Shifts.Terms(from, from.plusHours(3), job, 1, 5, "", false)), member);
    }
}
