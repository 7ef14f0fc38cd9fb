package coop.cabas.shares;

import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;

/** Shares change their holder or their class, or are given up; and holdings taken over from an older register. */
@Service
@Transactional
public class Transfers {

    private final Directory directory;
    private final ShareClasses classes;
    private final Register register;
    private final Holdings holdings;
    private final Limits limits;
    private final Cooperators cooperators;

    Transfers(
            Directory directory,
            ShareClasses classes,
            Register register,
            Holdings holdings,
            Limits limits,
            Cooperators cooperators) {
        this.directory = directory;
        this.classes = classes;
        this.register = register;
        this.holdings = holdings;
        this.limits = limits;
        this.cooperators = cooperators;
    }

    /**
     * What somebody held when Cabas took the register over.
     *
     * @param paid paid-up part, up to all of it
     */
    public long open(MemberId member, ClassId of, int shares, LocalDate on, Money paid, Grounds grounds) {
        var nominal = classes.nominal(of, on);
        if (shares < 1 || paid.isNegative() || paid.compareTo(nominal.times(shares)) > 0) {
            throw new Refused("shares.opening.paid", nominal.times(Math.max(shares, 0)));
        }
        alive(member);
        var number =
                register.append(List.of(Line.in(MovementKind.OPENING, member, of, shares, nominal, on, paid, grounds)));
        cooperators.follow(member, on);
        return number;
    }

    /**
     * Shares go from one holder to another. Article 11 of loi 47-1775: with the agreement of the assembly or of the management, as the
     * statutes say, which {@link Grounds#decidedBy} tells.
     *
     * @param price what they agreed, null when not told, 0 for a gift between them
     * @throws Refused when they are the same, not enough are held, or one of them would hold too few or too many
     */
    public long transfer(
            MemberId from, MemberId to, ClassId of, int shares, LocalDate on, @Nullable Money price, Grounds grounds) {
        return move(MovementKind.TRANSFER_OUT, MovementKind.TRANSFER_IN, from, to, of, shares, on, price, grounds);
    }

    /** Shares of somebody who died go to an heir. @throws Refused as {@link #transfer}, and when no death is noted */
    public long inherit(MemberId from, MemberId to, ClassId of, int shares, LocalDate on, Grounds grounds) {
        if (directory.find(from).diedOn() == null) {
            throw new Refused("shares.succession.alive");
        }
        return move(MovementKind.SUCCESSION_OUT, MovementKind.SUCCESSION_IN, from, to, of, shares, on, null, grounds);
    }

    /**
     * Shares of one class become shares of another, of the same value altogether.
     *
     * @throws Refused when the value does not come out even, or the other class is not for them
     */
    public long convert(MemberId member, ClassId from, ClassId to, int shares, LocalDate on, Grounds grounds) {
        var before = classes.nominal(from, on);
        var after = classes.nominal(to, on);
        var target = classes.find(to);
        if (from.equals(to)
                || target.ended()
                || !target.isFor(directory.find(member).kind())) {
            throw new Refused("shares.conversion.class", target.name());
        }
        var count = before.times(shares).amount().divideAndRemainder(after.amount());
        if (count[1].signum() != 0) {
            throw new Refused("shares.conversion.uneven", before.times(shares), after);
        }
        var paid = enough(member, from, shares, on).paidOf(shares);
        var number = register.append(List.of(
                Line.out(MovementKind.CONVERSION_OUT, member, from, shares, before, on, paid, grounds),
                Line.in(MovementKind.CONVERSION_IN, member, to, count[0].intValueExact(), after, on, paid, grounds)));
        limits.check(member, from);
        limits.check(member, to);
        return number;
    }

    /** Shares are given to the coop: nothing is paid for them. @throws Refused when not enough are held, or too few would be left */
    public long give(MemberId member, ClassId of, int shares, LocalDate on, Grounds grounds) {
        return drop(MovementKind.GIFT, member, of, shares, on, grounds);
    }

    /**
     * Shares never paid up are annulled, by a decision that the statutes provide for (loi 47-1775, article 12).
     *
     * @throws Refused when not enough are held, too few would be left, or no decision is named
     */
    public long annul(MemberId member, ClassId of, int shares, LocalDate on, Grounds grounds) {
        if (grounds.decidedBy().isEmpty()) {
            throw new Refused("shares.annulment.decision");
        }
        return drop(MovementKind.CANCELLATION, member, of, shares, on, grounds);
    }

    private long drop(MovementKind kind, MemberId member, ClassId of, int shares, LocalDate on, Grounds grounds) {
        var paid = enough(member, of, shares, on).paidOf(shares);
        var number = register.append(
                List.of(Line.out(kind, member, of, shares, classes.nominal(of, on), on, paid, grounds)));
        limits.check(member, of);
        cooperators.follow(member, on);
        return number;
    }

    private long move(
            MovementKind out,
            MovementKind in,
            MemberId from,
            MemberId to,
            ClassId of,
            int shares,
            LocalDate on,
            @Nullable Money price,
            Grounds grounds) {
        alive(to);
        if (from.equals(to)) {
            throw new Refused("shares.transfer.same");
        }
        if (!classes.find(of).isFor(directory.find(to).kind())) {
            throw new Refused("shares.subscription.class", classes.find(of).name());
        }
        var nominal = classes.nominal(of, on);
        var paid = enough(from, of, shares, on).paidOf(shares);
        var number = register.append(List.of(
                Line.out(out, from, of, shares, nominal, on, paid, grounds).with(to, price),
                Line.in(in, to, of, shares, nominal, on, paid, grounds).with(from, price)));
        limits.check(from, of);
        limits.check(to, of);
        cooperators.follow(from, on);
        cooperators.follow(to, on);
        return number;
    }

    private Position enough(MemberId member, ClassId of, int shares, LocalDate on) {
        var position = holdings.of(member, classes.find(of), on);
        if (shares < 1 || shares > position.held()) {
            throw new Refused("shares.refused.notEnough", position.held());
        }
        return position;
    }

    private void alive(MemberId member) {
        var who = directory.find(member);
        if (who.mergedInto() != null || who.diedOn() != null) {
            throw new Refused("shares.subscription.nobody");
        }
    }
}
