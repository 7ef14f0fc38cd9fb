package coop.cabas.shifts.messages;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.members.MemberId;
import coop.cabas.members.Members;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.NewMember;
import coop.cabas.members.PostalAddress;
import coop.cabas.members.Profile;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.accounts.Accounts;
import coop.cabas.shifts.accounts.Delays;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.testing.Mailbox;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Whoever has booked nothing hears of it when their cycle begins, once; the others are left alone. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class CycleLettersTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-30");

    @Autowired
    CycleLetters letters;

    @Autowired
    ShiftMessages messages;

    @Autowired
    Accounts accounts;

    @Autowired
    Delays delays;

    @Autowired
    Bookings bookings;

    @Autowired
    Shifts shifts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    Plan plan;
    String email;
    MemberId ana;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from shifts.message").update();
        jdbc.sql("update shifts.account set closed = '2020-01-01'").update();
        plan = Plan.empty(context);
        email = "ana.%s@example.org".formatted(UUID.randomUUID());
        ana = context.getBean(Members.class)
                .register(
                        new NewMember(
                                Profile.person("Ana", "Lemoine"),
                                email,
                                null,
                                PostalAddress.NONE,
                                Plan.TODAY,
                                Set.of(MembershipKind.COOPERATIVE)),
                        "");
        book(FIRST);
    }

    @Test
    void onceWhenTheCycleBeginsEvenWhenTheMorningWasMissed() {
        clock.set(FIRST.plusDays(30) + "T06:30");
        letters.run();
        letters.run();

        assertThat(read()).hasSize(1);
        assertThat(read().getFirst()).contains("Votre cycle commence", "Ana", "compteur");
        clock.set(FIRST.plusDays(42) + "T06:30");
        letters.run();
        assertThat(read())
                .as("the middle is not written of unless the coop wants it")
                .hasSize(1);
    }

    @Test
    void whoeverHasBookedOrIsNotToBeChasedIsLeftAlone() {
        book(FIRST.plusDays(40));
        clock.set(FIRST.plusDays(28) + "T06:30");
        letters.run();
        assertThat(read()).isEmpty();

        delays.spare(accounts.open(ana), true, "travaille au siège");
        clock.set(FIRST.plusDays(56) + "T06:30");
        letters.run();
        assertThat(read()).isEmpty();
    }

    @Test
    void inTheMiddleWhereTheCoopWantsIt() {
        var half = messages.find(CycleLetters.HALF);
        messages.save(new ShiftMessage(half.kind(), true, 0, half.words(), null, ""));
        clock.set(FIRST.plusDays(42) + "T06:30");
        letters.run();

        assertThat(read()).singleElement().asString().contains("moitié");
    }

    private java.util.List<String> read() {
        return new Mailbox(jdbc, email)
                .letters().stream().filter(letter -> letter.contains("cycle")).toList();
    }

    private void book(LocalDate day) {
        var starts = day.atTime(9, 0);
        bookings.place(shifts.add(new Shifts.Terms(starts, starts.plusHours(3), plan.job(), 1, 5, "", false)), ana);
    }
}
