package coop.cabas.shares;

import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A line about to be written into the register, with its signs: see {@link Movement}. */
record Line(
        MovementKind kind,
        MemberId member,
        ClassId of,
        int shares,
        Money nominal,
        LocalDate effective,
        int quantity,
        int waiting,
        Money capital,
        Money paid,
        Money due,
        Money loss,
        @Nullable Long claim,
        @Nullable Long reverses,
        @Nullable MemberId other,
        @Nullable Money price,
        Grounds grounds) {

    /** Shares come to a holder. */
    static Line in(
            MovementKind kind,
            MemberId member,
            ClassId of,
            int shares,
            Money nominal,
            LocalDate on,
            Money paid,
            Grounds grounds) {
        return new Line(
                kind,
                member,
                of,
                shares,
                nominal,
                on,
                shares,
                0,
                nominal.times(shares),
                paid,
                Money.ZERO,
                Money.ZERO,
                null,
                null,
                null,
                null,
                grounds);
    }

    /** Shares leave a holder. @param paid paid-up part that leaves with them */
    static Line out(
            MovementKind kind,
            MemberId member,
            ClassId of,
            int shares,
            Money nominal,
            LocalDate on,
            Money paid,
            Grounds grounds) {
        return new Line(
                kind,
                member,
                of,
                shares,
                nominal,
                on,
                -shares,
                0,
                nominal.times(-shares),
                paid.negated(),
                Money.ZERO,
                Money.ZERO,
                null,
                null,
                null,
                null,
                grounds);
    }

    /** Money comes in for shares held. */
    static Line payment(
            MemberId member, ClassId of, int held, Money nominal, LocalDate on, Money amount, Grounds grounds) {
        return new Line(
                MovementKind.PAYMENT,
                member,
                of,
                held,
                nominal,
                on,
                0,
                0,
                Money.ZERO,
                amount,
                Money.ZERO,
                Money.ZERO,
                null,
                null,
                null,
                null,
                grounds);
    }

    /** Shares are held no more; their refund waits. @param due their paid-up part */
    static Line withdrawal(
            MemberId member, ClassId of, int shares, Money nominal, LocalDate on, Money due, Grounds grounds) {
        return new Line(
                MovementKind.WITHDRAWAL,
                member,
                of,
                shares,
                nominal,
                on,
                -shares,
                shares,
                Money.ZERO,
                Money.ZERO,
                due,
                Money.ZERO,
                null,
                null,
                null,
                null,
                grounds);
    }

    /** A withdrawal is settled, by money or by giving it up. @param due paid-up part of these shares */
    static Line settlement(
            MovementKind kind, Movement claim, int shares, LocalDate on, Money due, Money loss, Grounds grounds) {
        return new Line(
                kind,
                claim.member(),
                claim.of(),
                shares,
                claim.nominal(),
                on,
                0,
                -shares,
                claim.nominal().times(-shares),
                due.negated(),
                due.negated(),
                loss,
                claim.number(),
                null,
                null,
                null,
                grounds);
    }

    /** Takes a whole line back. */
    static Line correction(Movement of, LocalDate on, Grounds grounds) {
        return new Line(
                MovementKind.CORRECTION,
                of.member(),
                of.of(),
                of.shares(),
                of.nominal(),
                on,
                -of.quantity(),
                -of.waiting(),
                of.capital().negated(),
                of.paid().negated(),
                of.due().negated(),
                of.loss().negated(),
                of.claim(),
                of.number(),
                null,
                null,
                grounds);
    }

    /** @param price agreed between both, null when not told */
    Line with(MemberId other, @Nullable Money price) {
        return new Line(
                kind, member, of, shares, nominal, effective, quantity, waiting, capital, paid, due, loss, claim,
                reverses, other, price, grounds);
    }
}
