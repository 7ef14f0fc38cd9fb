package coop.cabas.shares;

import static coop.cabas.shares.Coop.JANUARY;
import static coop.cabas.shares.Coop.TEN;
import static coop.cabas.shares.Coop.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.members.MembershipKind;
import coop.cabas.members.Memberships;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.shares.Refunds.Proposal;
import coop.cabas.shares.Refunds.Why;
import coop.cabas.testing.ModuleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Withdrawals take effect at once; their refunds keep an order, the floor of the capital, and the losses. */
@ModuleTest(extraIncludes = {"access", "mail"})
class RefundsTest {

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Refunds refunds;

    @Autowired
    Capital capital;

    @Autowired
    Statutes statutes;

    @Autowired
    Years years;

    @Autowired
    Corrections corrections;

    @Autowired
    ApplicationContext context;

    Coop coop;

    @BeforeEach
    void found() {
        coop = Coop.founded(context);
        statutes(Money.ZERO, false);
    }

    @AfterEach
    void leave() {
        statutes(Money.ZERO, true);
    }

    @Test
    void whoeverWithdrawsIsNoCooperatorFromThatDayAndTheCapitalStaysUntilTheRefund() {
        var ana = coop.holder("Ana", 10, JANUARY);
        var before = capital.at(TODAY);

        var claim = withdrawals.withdraw(ana, coop.of(), 10, TODAY, Grounds.NONE);

        assertThat(coop.held(ana, TODAY)).isZero();
        assertThat(context.getBean(Memberships.class).of(ana))
                .filteredOn(membership -> membership.kind() == MembershipKind.COOPERATIVE)
                .allMatch(membership -> TODAY.equals(membership.ended()));
        assertThat(capital.at(TODAY).subscribed()).isEqualTo(before.subscribed());
        assertThat(capital.at(TODAY).holders()).isEqualTo(before.holders() - 1);

        refunds.pay(claim, 4, TODAY, Grounds.NONE);
        assertThat(proposal(claim).shares()).isEqualTo(6);
        refunds.pay(claim, 6, TODAY, Grounds.NONE);
        assertThat(capital.at(TODAY).subscribed()).isEqualTo(before.subscribed().minus(TEN.times(10)));
        assertRefused(() -> refunds.pay(claim, 1, TODAY, Grounds.NONE), "shares.refund.settled");
        assertRefused(() -> corrections.correct(claim, "Erreur"), "shares.refused.refunded");
    }

    @Test
    void someSharesMayBeGivenBackButNotUnderTheMinimum() {
        var ana = coop.holder("Ana", 15, JANUARY);

        assertRefused(() -> withdrawals.withdraw(ana, coop.of(), 6, TODAY, Grounds.NONE), "shares.refused.minimum");
        withdrawals.withdraw(ana, coop.of(), 5, TODAY, Grounds.NONE);

        assertThat(coop.held(ana, TODAY)).isEqualTo(10);
    }

    @Test
    void whoeverAskedFirstIsPaidFirstAsFarAsTheFloorAllows() {
        var first =
                withdrawals.withdraw(coop.holder("Ana", 10, JANUARY), coop.of(), 10, TODAY.minusDays(2), Grounds.NONE);
        var second = withdrawals.withdraw(
                coop.holder("Bruno", 10, JANUARY), coop.of(), 10, TODAY.minusDays(1), Grounds.NONE);
        var third = withdrawals.withdraw(coop.holder("Ève", 10, JANUARY), coop.of(), 10, TODAY, Grounds.NONE);
        var ahead = refunds.queue(TODAY, null).proposals().stream()
                .takeWhile(proposal -> proposal.withdrawal().number() != first)
                .map(proposal -> proposal.withdrawal().nominal().times(proposal.shares()))
                .reduce(Money.ZERO, Money::plus);
        statutes(capital.at(TODAY).subscribed().minus(ahead).minus(Money.of("155.00")), false);

        var proposals = proposals(first, second, third);

        assertThat(proposals.get(first).why()).isEqualTo(Why.PAY);
        assertThat(proposals.get(second).why()).isEqualTo(Why.PART_FLOOR);
        assertThat(proposals.get(second).payShares()).isEqualTo(5);
        assertThat(proposals.get(third).why()).isEqualTo(Why.BEHIND);
        assertThat(proposals.get(third).pay()).isEqualTo(Money.ZERO);
    }

    @Test
    void refundsWaitForTheAssemblyOfTheirYear() {
        statutes(Money.ZERO, true);
        var claim = withdrawals.withdraw(
                coop.holder("Ana", 10, day("2015-03-01")), coop.of(), 10, day("2016-05-01"), Grounds.NONE);

        assertThat(proposal(claim).why()).isEqualTo(Why.ASSEMBLY);
        assertThat(proposal(claim).overdue()).isTrue();
        assertRefused(() -> refunds.pay(claim, 10, TODAY, Grounds.NONE), "shares.refund.assembly");
        years.close(day("2016-12-31"));
        assertRefused(() -> years.approve(day("2016-12-31"), day("2016-06-01"), ""), "shares.year.approvedEarly");
        years.approve(day("2016-12-31"), day("2017-06-15"), "AG du 15 juin 2017");

        refunds.pay(claim, 10, TODAY, Grounds.NONE);
        assertRefused(() -> coop.holder("Bruno", 10, day("2016-12-31")), "shares.refused.closedYear");
        assertRefused(() -> years.close(day("2017-11-30")), "shares.year.end");
        assertRefused(() -> years.close(day("2026-12-31")), "shares.year.running");
    }

    @Test
    void lossesOfTheYearAreBorneUpToAllThatIsDue() {
        var ana = coop.holder("Ana", 10, JANUARY);
        statutes.addLoss(coop.of(), JANUARY, TODAY, Money.of("1.37"), "AG");
        assertRefused(() -> statutes.addLoss(coop.of(), TODAY, TODAY.plusDays(3), TEN, ""), "shares.loss.overlaps");

        var claim = withdrawals.withdraw(ana, coop.of(), 10, TODAY, Grounds.NONE);
        assertThat(proposal(claim).pay()).isEqualTo(Money.of("86.30"));
        refunds.pay(claim, 3, TODAY, Grounds.NONE);
        assertThat(proposal(claim).worth()).isEqualTo(Money.of("60.41"));
    }

    @Test
    void aClaimMayBeGivenToTheCoop() {
        var claim = withdrawals.withdraw(coop.holder("Ana", 10, JANUARY), coop.of(), 10, TODAY, Grounds.NONE);
        var before = capital.at(TODAY);

        withdrawals.renounce(claim, TODAY, Grounds.NONE);

        assertThat(capital.at(TODAY).waiting()).isEqualTo(before.waiting().minus(TEN.times(10)));
        assertRefused(() -> withdrawals.renounce(claim, TODAY, Grounds.NONE), "shares.refund.settled");
    }

    @Test
    void theYearOfTheCapitalAddsUp() {
        coop.holder("Ana", 10, JANUARY);
        var claim = withdrawals.withdraw(coop.holder("Bruno", 10, JANUARY), coop.of(), 10, TODAY, Grounds.NONE);
        refunds.pay(claim, 10, TODAY, Grounds.NONE);

        var statement = capital.statement(day("2026-01-01"), TODAY);

        assertThat(statement.changes().stream()
                        .map(Capital.Change::capital)
                        .reduce(statement.start().subscribed(), Money::plus))
                .isEqualTo(statement.end().subscribed());
        assertThat(statement.changes().stream()
                        .map(Capital.Change::paid)
                        .reduce(statement.start().paid(), Money::plus))
                .isEqualTo(statement.end().paid());
        assertThat(capital.highest(TODAY))
                .isGreaterThanOrEqualTo(statement.end().subscribed());
    }

    @Test
    void hundredsWhoWriteAtOnceLeaveNoGapAndNobodyWithLessThanNothing() throws Exception {
        var ana = coop.holder("Ana", 40, JANUARY);
        Callable<Boolean> withdraw = () -> {
            try {
                withdrawals.withdraw(ana, coop.of(), 10, TODAY, Grounds.NONE);
                return true;
            } catch (Refused beaten) {
                return false;
            }
        };
        long through;
        try (var pool = Executors.newFixedThreadPool(32)) {
            through = pool.invokeAll(Collections.nCopies(200, withdraw)).stream()
                    .filter(done -> {
                        try {
                            return done.get();
                        } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                        }
                    })
                    .count();
        }

        assertThat(through).isEqualTo(4);
        assertThat(coop.held(ana, TODAY)).isZero();
        assertThat(context.getBean(Verification.class).verify().isIntact()).isTrue();
    }

    private Proposal proposal(long claim) {
        return proposals(claim).get(claim);
    }

    private Map<Long, Proposal> proposals(Long... claims) {
        Collection<Long> wanted = List.of(claims);
        return refunds.queue(TODAY, null).proposals().stream()
                .filter(proposal -> wanted.contains(proposal.withdrawal().number()))
                .collect(Collectors.toMap(proposal -> proposal.withdrawal().number(), proposal -> proposal));
    }

    private void statutes(Money floor, boolean afterAssembly) {
        statutes.choose(new Statutes.Rules(25, 5, 25, floor, 5, afterAssembly, 2, 15, 0, MonthDay.of(12, 31)));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo(key));
    }
}
