package coop.cabas.door;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.badges.Badges;
import coop.cabas.badges.Ending;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.accounts.Accounts;
import coop.cabas.shifts.accounts.Ladder;
import coop.cabas.shifts.accounts.Ledger;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.RuleCase;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDateTime;

/** What the door has to do with shifts: who is behind, what lets them in, who comes and goes. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class HoursTest {

    @Autowired
    Badges badges;

    @Autowired
    Bookings bookings;

    @Autowired
    Shifts shifts;

    @Autowired
    Ladder ladder;

    @Autowired
    Ledger ledger;

    @Autowired
    Accounts accounts;

    @Autowired
    DoorSettings settings;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    Plan plan;
    Tablet tablet;
    MemberId ana;
    String card;

    @BeforeEach
    void aPairedTablet() {
        clock.set("2026-11-24T08:30");
        plan = Plan.empty(context);
        ladder.choose(new Ladder.Steps(-540, 28, null, true, 7));
        settings.choose(new DoorSettings.Chosen(true, true, true, true, true, true, false, 12, 30, 180));
        tablet = Tablet.paired(context);
        ana = FileOf.person(context, "Ana", "Heures", MembershipKind.COOPERATIVE);
        card = badges.cardOf(ana).code();
    }

    @AfterEach
    void asBefore() {
        ladder.choose(new Ladder.Steps(-540, null, null, false, 0));
    }

    @Test
    void theScreenSaysWhatComesNextAndHowTheyStand() {
        book("2026-11-26T18:00");
        assertThat(tablet.scan(card))
                .bodyJson()
                .extractingPath("told")
                .asArray()
                .anySatisfy(line -> assertThat((String) line).contains("26/11/2026", jobName()))
                .anySatisfy(line -> assertThat((String) line).contains("Compteur"));
    }

    @Test
    void whoeverIsBehindBooksThereAndIsLetIn() {
        suspended();
        var shift = shift("2026-12-28T18:00");
        var refused = tablet.scan(card);
        assertThat(refused).bodyJson().extractingPath("answer").isEqualTo("NO");
        assertThat(Tablet.<Integer>read(refused, "$.shifts[0].id").longValue()).isEqualTo(shift.value());
        var path = "/api/kiosk/visits/" + Tablet.visitOf(refused) + "/make-up";
        assertThat(tablet.post(path, "{\"shift\":999999999}")).hasStatus(404);
        // one shift is less than what is missing; whoever is still behind is kept out
        assertThat(tablet.post(path, "{\"shift\":%d}".formatted(shift.value()))).hasStatusOk();
        assertThat(bookings.of(ana, shifts.find(shift).day())).hasSize(1);
    }

    @Test
    void theDoorGivesAFewDaysOnce() {
        suspended();
        var refused = tablet.scan(card);
        assertThat(refused).bodyJson().extractingPath("grace").isEqualTo(true);
        var path = "/api/kiosk/visits/" + Tablet.visitOf(refused) + "/grace";
        assertThat(tablet.post(path, "{}")).bodyJson().extractingPath("answer").isEqualTo("BUT");
        assertThat(tablet.scan(card)).bodyJson().extractingPath("answer").isEqualTo("BUT");
        assertThat(jdbc.sql("select count(*) from door.visit where member = :ana and not entered")
                        .param("ana", ana.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoeverFoundALostCardBooksNothingWithIt() {
        suspended();
        badges.end(badges.cardOf(ana).id(), Ending.LOST);
        var refused = tablet.scan(card);
        assertThat(refused).bodyJson().doesNotHavePath("shifts");
        assertThat(tablet.post("/api/kiosk/visits/" + Tablet.visitOf(refused) + "/grace", "{}"))
                .hasStatus(404);
    }

    @Test
    void aBadgeSaysThatSomebodyCameAndWent() {
        var shift = shift("2026-11-24T09:00");
        bookings.take(shift, ana, false);
        assertThat(tablet.scan(card))
                .bodyJson()
                .extractingPath("duty")
                .asString()
                .contains("Bon service");
        assertThat(attended(shift)).isEqualTo(Booking.Attended.DONE);
        clock.set("2026-11-24T09:05");
        assertThat(tablet.scan(card)).as("twice in a row").bodyJson().doesNotHavePath("duty");
        clock.set("2026-11-24T12:05");
        assertThat(tablet.scan(card))
                .bodyJson()
                .extractingPath("duty")
                .asString()
                .contains("terminé");
    }

    @Test
    @RuleCase("C170")
    void aBadgeIsLateAfterTenMinutesAndTooEarlyBeforeHalfAnHour() {
        var shift = shift("2026-11-24T09:00");
        bookings.take(shift, ana, false);
        clock.set("2026-11-24T08:29");
        assertThat(tablet.scan(card)).bodyJson().doesNotHavePath("duty");
        clock.set("2026-11-24T09:11");
        assertThat(tablet.scan(card))
                .bodyJson()
                .extractingPath("duty")
                .asString()
                .contains("Bon service");
        assertThat(attended(shift)).isEqualTo(Booking.Attended.LATE);
    }

    @Test
    @RuleCase("C122")
    void onDutyAreThoseOfTheHour() {
        var shift = shift("2026-11-24T09:00");
        bookings.take(shift, ana, false);
        assertThat(tablet.get("/api/kiosk/state")).bodyText().doesNotContain("Ana H.");
        clock.set("2026-11-24T08:50");
        assertThat(tablet.get("/api/kiosk/state")).bodyText().contains("Ana H.");
    }

    private void suspended() {
        var account = accounts.open(ana);
        ledger.correct(account, coop.cabas.shifts.accounts.Entry.Kind.TIME, -600, "Rattrapage");
        clock.set("2026-12-23T09:30");
    }

    private void book(String starts) {
        bookings.take(shift(starts), ana, false);
    }

    private ShiftId shift(String starts) {
        var from = LocalDateTime.parse(starts);
        return shifts.add(new Shifts.Terms(from, from.plusHours(3), plan.job(), 1, 5, "", false));
    }

    private String jobName() {
        return jdbc.sql("select name from shifts.job where id = :id")
                .param("id", plan.job().value())
                .query(String.class)
                .single();
    }

    private Booking.Attended attended(ShiftId shift) {
        return bookings.at(shift).getFirst().attended();
    }
}
