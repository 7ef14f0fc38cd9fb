package coop.cabas.shifts.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.JobId;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.TimeAccountId;
import coop.cabas.shifts.absence.StandIns;
import coop.cabas.shifts.absence.Swaps;
import coop.cabas.shifts.accounts.Happening.Said;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.booking.Cancellations;
import coop.cabas.testing.TestClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A coop of four people in which things happen, one after the other; what a rule refuses does not happen. */
final class History {

    private final ApplicationContext context;
    private final boolean nightly;
    private final Plan plan;
    private final List<MemberId> people = new ArrayList<>();
    private final List<BookingId> taken = new ArrayList<>();
    private LocalDate day = Plan.TODAY;

    /** @param nightly whether cycles end each night, twice; else at {@link #catchUp} alone */
    History(ApplicationContext context, boolean nightly) {
        this.context = context;
        this.nightly = nightly;
        bean(JdbcClient.class)
                .sql("update shifts.account set closed = '2020-01-01'")
                .update();
        bean(JdbcClient.class)
                .sql("update shifts.absence_rule set stand_ins = true, swaps = true")
                .update();
        plan = Plan.empty(context);
        for (var i = 0; i < Happening.PEOPLE; i++) {
            people.add(FileOf.person(context, "Membre" + i, "Lemoine", MembershipKind.COOPERATIVE));
        }
        wake(day);
    }

    History then(List<Happening> all) {
        all.forEach(this::then);
        return this;
    }

    void then(Happening one) {
        try {
            happen(one);
        } catch (Refused refused) {
            assertThat(refused.reason().key()).startsWith("shifts.");
        } catch (NotFound nothing) {
            // somebody else's by now
        }
    }

    void catchUp() {
        bean(Cycles.class).run();
    }

    List<TimeAccountId> accounts() {
        return people.stream()
                .flatMap(one -> bean(Accounts.class).of(one).stream())
                .map(Account::id)
                .distinct()
                .toList();
    }

    JobId job() {
        return plan.job();
    }

    LocalDate day() {
        return day;
    }

    /** Of each of them. */
    List<Balances> balances() {
        return people.stream()
                .map(one -> bean(Ledger.class).balances(bean(Accounts.class).open(one)))
                .toList();
    }

    private void happen(Happening one) {
        switch (one) {
            case Happening.Book it -> {
                var starts = day.plusDays(it.inDays()).atTime(it.hour(), 0);
                var shift = bean(Shifts.class)
                        .add(new Shifts.Terms(starts, starts.plusHours(it.hours()), plan.job(), 1, 2, "", false));
                taken.add(bean(Bookings.class).place(shift, person(it.who())));
            }
            case Happening.BookBeside it ->
                taken.add(bean(Bookings.class).place(booking(it.booking()).shift(), person(it.who())));
            case Happening.GiveBack it ->
                bean(Bookings.class)
                        .giveBack(
                                booking(it.booking()).id(),
                                booking(it.booking()).member());
            case Happening.TakeOff it ->
                bean(Bookings.class).takeOff(booking(it.booking()).id(), "hasard");
            case Happening.StandIn it -> {
                bean(StandIns.class)
                        .offer(booking(it.booking()).id(), booking(it.booking()).member());
                var offer = bean(StandIns.class).open().stream()
                        .filter(open ->
                                open.booking().id().equals(booking(it.booking()).id()))
                        .findFirst();
                offer.ifPresent(open -> taken.add(bean(StandIns.class).take(open.id(), person(it.who()))));
            }
            case Happening.Swap it -> {
                bean(Swaps.class)
                        .propose(
                                booking(it.booking()).id(),
                                booking(it.booking()).member(),
                                booking(it.other()).shift());
                var whom = booking(it.other()).member();
                bean(Swaps.class).to(whom).stream()
                        .findFirst()
                        .ifPresent(proposal -> bean(Swaps.class).accept(proposal.id(), whom));
            }
            case Happening.Mark it ->
                bean(Attendances.class)
                        .mark(
                                booking(it.booking()).id(),
                                it.said() == Said.NOTHING
                                        ? null
                                        : Booking.Attended.valueOf(it.said().name()),
                                Attendances.Source.SHEET);
            case Happening.CancelShift it ->
                bean(Cancellations.class).cancel(booking(it.booking()).shift(), "hasard");
            case Happening.Correct it ->
                bean(Ledger.class).correct(account(it.who()), it.kind(), it.minutes(), "hasard");
            case Happening.TakeBack it ->
                bean(Ledger.class).lines(account(it.who()), LocalDate.parse("2099-01-01"), 100).stream()
                        .filter(line -> line.reason() == Entry.Reason.CORRECTION && !line.reversed())
                        .findFirst()
                        .ifPresent(line -> bean(Ledger.class).reverse(account(it.who()), line.id(), "hasard"));
            case Happening.Away it -> {
                var kinds = bean(LeaveKinds.class).all();
                bean(LeaveDesk.class)
                        .give(
                                account(it.who()),
                                kinds.get(it.kind() % kinds.size()),
                                day,
                                day.plusDays(it.days()),
                                "hasard");
            }
            case Happening.Share it -> bean(Accounts.class).join(account(it.with()), person(it.who()));
            case Happening.Part it -> bean(Accounts.class).part(person(it.who()));
            case Happening.Nights it -> {
                for (var i = 0; i < it.nights(); i++) {
                    wake(day.plusDays(1));
                }
            }
        }
    }

    private void wake(LocalDate next) {
        day = next;
        bean(TestClock.class).set(day + "T06:05");
        if (nightly) {
            assertThat(bean(Cycles.class).run()).isNotNegative();
            assertThat(bean(Cycles.class).run()).as("ended already").isZero();
        }
        bean(TestClock.class).set(day + "T13:00");
    }

    private MemberId person(int number) {
        return people.get(number);
    }

    private TimeAccountId account(int number) {
        return bean(Accounts.class).open(person(number));
    }

    private Booking booking(int number) {
        if (taken.isEmpty()) {
            throw new NotFound("booking");
        }
        return bean(Bookings.class).find(Objects.requireNonNull(taken.get(number % taken.size())));
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
