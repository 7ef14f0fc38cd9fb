package coop.cabas.shares;

import coop.cabas.members.MemberId;
import coop.cabas.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;

/**
 * Shares are given back. The withdrawal takes effect on its day; only the refund may wait (loi 47-1775, articles 7 and 18; Cass.
 * com., 18 décembre 2024): see {@link Refunds}.
 */
@Service
@Transactional
public class Withdrawals {

    private final ShareClasses classes;
    private final Register register;
    private final Holdings holdings;
    private final Limits limits;
    private final Cooperators cooperators;
    private final Claims claims;

    Withdrawals(
            ShareClasses classes,
            Register register,
            Holdings holdings,
            Limits limits,
            Cooperators cooperators,
            Claims claims) {
        this.classes = classes;
        this.register = register;
        this.holdings = holdings;
        this.limits = limits;
        this.cooperators = cooperators;
        this.claims = claims;
    }

    /**
     * Some or all shares are held no more, from a day on; whoever holds none is no cooperator any more.
     *
     * @return number of the line, by which the refund is claimed
     * @throws Refused when not enough are held, or too few would be left
     */
    public long withdraw(MemberId member, ClassId of, int shares, LocalDate on, Grounds grounds) {
        var position = holdings.of(member, classes.find(of), on);
        if (shares < 1 || shares > position.held()) {
            throw new Refused("shares.refused.notEnough", position.held());
        }
        var number = register.append(List.of(
                Line.withdrawal(member, of, shares, classes.nominal(of, on), on, position.paidOf(shares), grounds)));
        limits.check(member, of);
        cooperators.follow(member, on);
        return number;
    }

    /** The holder gives what is left of their claim to the coop. @throws Refused when nothing is left of it */
    public long renounce(long claim, LocalDate on, Grounds grounds) {
        var open = claims.find(claim);
        return register.append(List.of(Line.settlement(
                MovementKind.RENUNCIATION,
                open.withdrawal(),
                open.shares(),
                on,
                open.due(),
                coop.cabas.shared.Money.ZERO,
                grounds)));
    }
}
