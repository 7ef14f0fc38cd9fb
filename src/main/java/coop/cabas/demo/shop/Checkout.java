package coop.cabas.demo.shop;

import coop.cabas.demo.shop.Ticket.Payment;

import java.util.List;

/** How people pay. */
final class Checkout {

    private static final long VOUCHER = 1000;
    private static final long[] NOTES = {500, 1000, 2000, 5000};
    private static final String CARD = "CARTE";
    private static final String CASH = "ESPECES";
    private static final String PAPER = "BON ACHAT 10 EURO";

    private final Dice dice;

    Checkout(Dice dice) {
        this.dice = dice;
    }

    /** The till prints two means at most: of a third nothing is told. */
    List<Payment> pay(long cents) {
        int kind = dice.between(1, 1000);
        if (cents > 2 * VOUCHER && kind <= 3) {
            return List.of(new Payment(PAPER, VOUCHER), new Payment(PAPER, VOUCHER));
        }
        if (cents > VOUCHER && kind <= 8) {
            return List.of(new Payment(PAPER, VOUCHER), new Payment(CARD, cents - VOUCHER));
        }
        if (cents > VOUCHER && kind <= 11) {
            return List.of(new Payment(CASH, NOTES[0]), new Payment(CARD, cents - NOTES[0]));
        }
        if (cents > 0 && kind <= 40) {
            return List.of(new Payment(CASH, handedOver(cents)));
        }
        return List.of(new Payment(cents > 0 && kind <= 60 ? "CHEQUE" : CARD, cents));
    }

    private long handedOver(long cents) {
        if (dice.chance(.3)) {
            return cents;
        }
        long note = NOTES[dice.between(0, NOTES.length - 1)];
        return (cents + note - 1) / note * note;
    }
}
