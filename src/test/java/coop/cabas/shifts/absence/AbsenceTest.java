package coop.cabas.shifts.absence;

import static coop.cabas.testing.Acts.assertRefused;
import static coop.cabas.testing.Acts.done;
import static coop.cabas.testing.Acts.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.shared.NotFound;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.accounts.Accounts;
import coop.cabas.shifts.accounts.Entry;
import coop.cabas.shifts.accounts.Ledger;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.planning.Options;
import coop.cabas.shifts.regulars.Holds;
import coop.cabas.shifts.waiting.Line;
import coop.cabas.shifts.waiting.Lines;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.RuleCase;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;

/** A place is never held by two, nor by nobody, while it changes hands; and nothing of this is there unless the coop wants it. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class AbsenceTest {

    private static final Options.Chosen AS_DELIVERED =
            new Options.Chosen(false, Map.of(), false, true, 7, false, false, false);

    @Autowired
    AbsenceRules rules;

    @Autowired
    Notices notices;

    @Autowired
    StandIns standIns;

    @Autowired
    Swaps swaps;

    @Autowired
    Solidarity solidarity;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

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
    MemberId ana;
    MemberId bruno;

    @BeforeEach
    void begin() {
        plan = Plan.empty(context);
        rules.choose(new AbsenceRules.Chosen(true, true, true));
        ana = cooperator("Ana");
        bruno = cooperator("Bruno");
    }

    @AfterEach
    void asDelivered() {
        context.getBean(Options.class).choose(AS_DELIVERED);
    }

    @Test
    void nothingMoreThanTellingUnlessTheCoopWantsIt() {
        var hers = bookings.place(shift(1, 9, 1), ana);
        rules.choose(new AbsenceRules.Chosen(false, false, false));

        assertThatThrownBy(() -> standIns.offer(hers, ana)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> swaps.propose(hers, ana, shift(2, 9, 1))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> solidarity.give(ana, 60)).isInstanceOf(NotFound.class);
        assertThat(standIns.open()).isEmpty();
        notices.tell(hers, ana, "malade");
        assertThat(notices.of(hers)).isEqualTo("malade");
        assertThatThrownBy(() -> notices.tell(hers, bruno, "curieux")).isInstanceOf(NotFound.class);
    }

    @Test
    @RuleCase("C203")
    void aHundredWantThePlaceAndOneTakesIt() throws Exception {
        var shift = shift(1, 9, 1);
        var hers = bookings.place(shift, ana);
        standIns.offer(hers, ana);
        assertThat(bookings.find(hers).stands())
                .as("expected until somebody takes it")
                .isTrue();
        var offer = standIns.open().stream()
                .filter(one -> one.booking().id().equals(hers))
                .findFirst()
                .orElseThrow()
                .id();
        var acts = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 100; i++) {
            var member = cooperator("Membre" + i);
            acts.add(() -> done(() -> standIns.take(offer, member), "shifts.refused.offer"));
        }

        assertThat(race(acts)).isEqualTo(1);
        assertThat(bookings.find(hers).stands()).isFalse();
        assertThat(shifts.find(shift).booked()).isEqualTo(1);
        assertThat(ledger.balances(accounts.open(ana)).ahead()).isZero();
    }

    @Test
    void aPlaceThatIsWithdrawnOrGivenBackIsTakenByNobody() {
        var hers = bookings.place(shift(1, 9, 1), ana);
        standIns.offer(hers, ana);
        var offer = standIns.open().getLast().id();
        standIns.withdraw(hers, ana);
        assertRefused(() -> standIns.take(offer, bruno), "shifts.refused.offer");

        standIns.offer(hers, ana);
        var again = standIns.open().getLast().id();
        bookings.takeOff(hers, "malade");
        assertRefused(() -> standIns.take(again, bruno), "shifts.refused.offer");
        assertThat(standIns.open()).isEmpty();
    }

    @Test
    void whoeverMayNotTakeItChangesNothing() {
        var hers = bookings.place(shift(1, 9, 1), ana);
        bookings.place(shift(1, 10, 1), bruno);
        standIns.offer(hers, ana);

        assertRefused(() -> standIns.take(standIns.open().getLast().id(), bruno), "shifts.refused.overlap");
        assertThat(bookings.find(hers).stands()).isTrue();
        assertThat(standIns.open()).hasSize(1);
    }

    @Test
    void twoExchangeAndTheFirstWhoAgreesWins() throws Exception {
        var first = shift(1, 9, 1);
        var second = shift(2, 9, 2);
        var hers = bookings.place(first, ana);
        bookings.place(second, bruno);
        var chloe = cooperator("Chloé");
        bookings.place(second, chloe);
        swaps.propose(hers, ana, second);
        var proposal = swaps.to(bruno).getFirst().id();
        assertThat(swaps.to(chloe)).hasSize(1);
        assertThat(swaps.to(ana)).isEmpty();
        var acts = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 60; i++) {
            var who = i % 2 == 0 ? bruno : chloe;
            acts.add(() -> done(() -> swaps.accept(proposal, who), "shifts.refused.swap"));
        }

        assertThat(race(acts)).isEqualTo(1);
        assertThat(shifts.find(first).booked()).isEqualTo(1);
        assertThat(shifts.find(second).booked()).isEqualTo(2);
        assertThat(bookings.of(ana, Plan.TODAY)).extracting(one -> one.shift()).containsExactly(second);
        assertThat(swaps.to(bruno)).isEmpty();
    }

    @Test
    void whoeverKeepsTheirPlaceIsAskedNoMoreAndTheLastOneEndsTheProposal() {
        var second = shift(2, 9, 2);
        var hers = bookings.place(shift(1, 9, 1), ana);
        bookings.place(second, bruno);
        var chloe = cooperator("Chloé");
        bookings.place(second, chloe);
        swaps.propose(hers, ana, second);
        var proposal = swaps.to(bruno).getFirst().id();

        swaps.decline(proposal, bruno);

        assertThat(swaps.to(bruno)).isEmpty();
        assertThat(swaps.to(chloe)).hasSize(1);
        assertRefused(() -> swaps.accept(proposal, bruno), "shifts.refused.swap");
        assertRefused(() -> swaps.decline(proposal, bruno), "shifts.refused.swap");
        assertThat(swaps.isProposed(hers)).isTrue();
        swaps.decline(proposal, chloe);
        assertThat(swaps.isProposed(hers)).isFalse();
        assertThat(bookings.find(hers).stands()).isTrue();
    }

    @Test
    void whoeverComesAfterAllTakesBackWhatTheyTold() {
        var shift = shift(1, 9, 1);
        var hers = bookings.place(shift, ana);
        notices.tell(hers, ana, "malade");
        assertThatThrownBy(() -> notices.takeBack(hers, bruno)).isInstanceOf(NotFound.class);

        notices.takeBack(hers, ana);

        assertThat(notices.of(hers)).isEmpty();
        assertThat(notices.at(shift)).isEmpty();
        notices.tell(hers, ana, "encore malade");
        assertThat(notices.of(hers)).isEqualTo("encore malade");
    }

    @Test
    void placesThatChangeHandsAreNotThoseThatOthersWaitFor() {
        var first = shift(10, 9, 1);
        var second = shift(11, 9, 1);
        context.getBean(Options.class).choose(new Options.Chosen(false, Map.of(), false, true, 7, true, false, false));
        var hers = bookings.place(first, ana);
        bookings.place(second, bruno);
        var chloe = cooperator("Chloé");
        context.getBean(Lines.class).join(first, chloe);
        context.getBean(Lines.class).join(second, chloe);

        swaps.propose(hers, ana, second);
        swaps.accept(swaps.to(bruno).getFirst().id(), bruno);
        var his = bookings.of(bruno, Plan.TODAY).getFirst();
        assertThat(his.shift()).isEqualTo(first);
        standIns.offer(his.id(), bruno);
        standIns.take(standIns.open().getLast().id(), cooperator("David"));

        assertThat(bookings.at(first)).filteredOn(Booking::stands).hasSize(1);
        assertThat(context.getBean(Holds.class).of(chloe))
                .as("nothing came free")
                .isEmpty();
        assertThat(context.getBean(Line.class).length(first)).isEqualTo(1);
    }

    @Test
    void aPlaceThatIsKeptIsNotTheOneThatChangesHands() {
        var shift = shift(10, 9, 2);
        bookings.place(shift, cooperator("Chloé"));
        context.getBean(Holds.class).offer(shift, cooperator("David"), Plan.TODAY.plusDays(3));
        var hers = bookings.place(shift, ana);
        standIns.offer(hers, ana);

        standIns.take(standIns.open().getLast().id(), bruno);

        assertThat(bookings.of(bruno, Plan.TODAY)).hasSize(1);
    }

    @Test
    void whoeverMovedMeanwhileExchangesNothing() {
        var hers = bookings.place(shift(1, 9, 1), ana);
        var second = shift(2, 9, 1);
        var his = bookings.place(second, bruno);
        swaps.propose(hers, ana, second);
        var proposal = swaps.to(bruno).getFirst().id();
        bookings.takeOff(his, "malade");

        assertRefused(() -> swaps.accept(proposal, bruno), "shifts.refused.swap");
        assertThat(bookings.find(hers).stands()).isTrue();
        assertRefused(() -> swaps.propose(hers, ana, shift(3, 9, 1)), "shifts.refused.nobody");
    }

    @Test
    void aPlaceHandedOverLateKeepsNoSavingsFromPaying() {
        var hers = bookings.place(shift(1, 9, 1), ana);
        standIns.offer(hers, ana);
        standIns.take(standIns.open().getLast().id(), bruno);

        assertThat(jdbc.sql("select handed from shifts.booking where id = :id")
                        .param("id", hers.value())
                        .query((row, n) -> row.getBoolean(1))
                        .single())
                .isTrue();
    }

    @Test
    void hoursGivenAreNeverMoreThanThereAre() throws Exception {
        var from = accounts.open(ana);
        var pool = solidarity.balance();
        ledger.correct(from, Entry.Kind.SAVINGS, 180, "reprise");
        assertRefused(() -> solidarity.give(ana, 240), "shifts.refused.savings");
        var gifts = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 20; i++) {
            gifts.add(() -> done(() -> solidarity.give(ana, 60), "shifts.refused.savings"));
        }
        assertThat(race(gifts)).isEqualTo(3);
        assertThat(solidarity.balance()).isEqualTo(pool + 180);
        assertThat(ledger.balances(from).savings()).isZero();

        var to = accounts.open(bruno);
        var grants = new ArrayList<Callable<Boolean>>();
        var all = (int) (solidarity.balance() / 60);
        for (var i = 0; i < all + 10; i++) {
            grants.add(() -> done(() -> solidarity.grant(to, 60, ""), "shifts.refused.pool"));
        }
        assertThat(race(grants)).isEqualTo(all);
        assertThat(ledger.balances(to).now()).isEqualTo(60L * all);
        assertThat(solidarity.balance()).isZero();
    }

    private ShiftId shift(int days, int hour, int most) {
        var starts = Plan.TODAY.plusDays(days).atTime(hour, 0);
        return shifts.add(new Shifts.Terms(starts, starts.plusHours(3), plan.job(), 1, most, "", false));
    }

    private MemberId cooperator(String first) {
        return FileOf.person(context, first, "Lemoine", MembershipKind.COOPERATIVE);
    }
}
