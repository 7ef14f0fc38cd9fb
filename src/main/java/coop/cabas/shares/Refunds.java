package coop.cabas.shares;

import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is refunded, and in what order: whoever asked first, as far as the capital stays above its floor and the cash allows. Says why
 * the others wait. Loi 47-1775, articles 13 (floor) and 18 (nominal value less losses).
 */
@Service
@Transactional
public class Refunds {

    private final Claims claims;
    private final Capital capital;
    private final Statutes statutes;
    private final Register register;

    Refunds(Claims claims, Capital capital, Statutes statutes, Register register) {
        this.claims = claims;
        this.capital = capital;
        this.statutes = statutes;
        this.register = register;
    }

    /** Why a claim is paid, or waits. */
    public enum Why {
        PAY,
        /** Only some of it: the capital reaches its floor. */
        PART_FLOOR,
        /** Only some of it: the cash is used up. */
        PART_CASH,
        /** The assembly has not approved the accounts of the year in which it was asked for. */
        ASSEMBLY,
        FLOOR,
        CASH,
        /** Somebody who asked before waits. */
        BEHIND
    }

    /**
     * One claim and what is proposed for it.
     *
     * @param shares whose refund waits
     * @param due their paid-up part
     * @param loss losses that they bear
     * @param deadline last day that the statutes allow
     * @param payShares how many are proposed to be refunded now
     * @param pay money that leaves for them
     */
    public record Proposal(
            Movement withdrawal,
            int shares,
            Money due,
            Money loss,
            LocalDate deadline,
            boolean overdue,
            int payShares,
            Money pay,
            Why why) {

        public Money worth() {
            return due.minus(loss);
        }
    }

    /**
     * The queue.
     *
     * @param capital subscribed capital today
     * @param floor below which it must not fall
     * @param cash what may be spent; null when it was not told
     */
    public record Queue(
            List<Proposal> proposals,
            Money capital,
            Money floor,
            @Nullable Money cash) {

        /** What may leave the capital. */
        public Money room() {
            var room = capital.minus(floor);
            return room.isNegative() ? Money.ZERO : room;
        }

        public Money proposed() {
            return proposals.stream().map(Proposal::pay).reduce(Money.ZERO, Money::plus);
        }

        public Money owed() {
            return proposals.stream().map(Proposal::worth).reduce(Money.ZERO, Money::plus);
        }
    }

    /** @param cash what may be spent; null for no ceiling */
    @Transactional(readOnly = true)
    public Queue queue(LocalDate day, @Nullable Money cash) {
        var rules = statutes.rules();
        var now = capital.at(day);
        var floor = capital.floor(day);
        var room = now.subscribed().minus(floor);
        var purse = cash;
        var blocked = false;
        var proposals = new ArrayList<Proposal>();
        for (var claim : claims.waiting()) {
            var withdrawal = claim.withdrawal();
            var worth = claim.due().minus(loss(claim, claim.shares()));
            int shares;
            Why why;
            if (rules.afterAssembly() && claim.approved() == null) {
                shares = 0;
                why = Why.ASSEMBLY;
            } else if (blocked) {
                shares = 0;
                why = Why.BEHIND;
            } else {
                var byFloor = fitting(room, withdrawal.nominal(), claim.shares());
                var byCash = purse == null ? claim.shares() : affordable(purse, claim);
                shares = Math.min(byFloor, byCash);
                blocked = shares < claim.shares();
                why = !blocked
                        ? Why.PAY
                        : byFloor <= byCash
                                ? shares == 0 ? Why.FLOOR : Why.PART_FLOOR
                                : shares == 0 ? Why.CASH : Why.PART_CASH;
            }
            var pay = pay(claim, shares);
            room = room.minus(withdrawal.nominal().times(shares));
            purse = purse == null ? null : purse.minus(pay);
            var deadline = withdrawal.effective().plusYears(rules.refundYears());
            proposals.add(new Proposal(
                    withdrawal,
                    claim.shares(),
                    claim.due(),
                    claim.due().minus(worth),
                    deadline,
                    deadline.isBefore(day),
                    shares,
                    pay,
                    why));
        }
        return new Queue(List.copyOf(proposals), now.subscribed(), floor, cash);
    }

    /**
     * The refund of a withdrawal leaves, wholly or in part.
     *
     * @throws Refused when nothing is left of it, the assembly has not approved the accounts, or the capital would fall below its floor
     */
    public long pay(long claim, int shares, LocalDate on, Grounds grounds) {
        var open = claims.find(claim);
        if (shares < 1 || shares > open.shares()) {
            throw new Refused("shares.refund.most", open.shares());
        }
        if (statutes.rules().afterAssembly() && open.approved() == null) {
            throw new Refused("shares.refund.assembly");
        }
        var due = Position.share(open.due(), shares, open.shares());
        var number = register.append(List.of(Line.settlement(
                MovementKind.REFUND, open.withdrawal(), shares, on, due, loss(open, shares, due), grounds)));
        // Asked once the line is written: whoever refunds at the same time waits until this one is through.
        var floor = capital.floor(on);
        if (capital.at(on).subscribed().compareTo(floor) < 0) {
            throw new Refused("shares.refund.floor", floor);
        }
        return number;
    }

    private static Money pay(Claims.Open claim, int shares) {
        var due = shares == 0 ? Money.ZERO : Position.share(claim.due(), shares, claim.shares());
        return due.minus(loss(claim, shares, due));
    }

    private static Money loss(Claims.Open claim, int shares) {
        return loss(claim, shares, claim.due());
    }

    /** Nobody owes the coop for its losses: at most all of what is due is lost. */
    private static Money loss(Claims.Open claim, int shares, Money due) {
        var loss = claim.lossOfEach().times(shares);
        return loss.compareTo(due) > 0 ? due : loss;
    }

    private static int fitting(Money room, Money nominal, int shares) {
        return room.isNegative()
                ? 0
                : Math.min(
                        shares,
                        room.amount().divideToIntegralValue(nominal.amount()).intValue());
    }

    private static int affordable(Money purse, Claims.Open claim) {
        var shares = claim.shares();
        while (shares > 0 && pay(claim, shares).compareTo(purse) > 0) {
            shares--;
        }
        return shares;
    }
}
