package coop.cabas.sales.aemsoft;

import coop.cabas.sales.aemsoft.Ticket.Payment;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A means of payment as the till prints it: {@code CARTE (     28,46 Eur)}.
 *
 * @param mode its name, cleaned
 * @param amount euros, scale 2; for cash, what was handed over
 */
record PrintedPayment(String mode, BigDecimal amount) {

    private static final Pattern WORDS = Pattern.compile(
            "(.+?)\\s*\\(\\s*([+-]?)\\s*([\\d\\s.]*\\d)(?:,(\\d{1,2}))?\\s*(?:\\p{L}{1,8}\\.?|€)?\\s*\\)");
    private static final String CASH = "ESPECES";
    private static final String ACCOUNT = "COMPTE";

    /** Not means of payment: they say what the ticket is. */
    private static final String DEPOSIT = "RECU ACOMPTE";

    private static final String FLOAT = "FONDS CAISSE";

    /** @return null when the words are no payment */
    static @Nullable PrintedPayment of(String words) {
        var parts = WORDS.matcher(words);
        if (!parts.matches()) {
            return null;
        }
        var euros = parts.group(3).replaceAll("[\\s.]", "");
        if (euros.length() > 7) {
            return null;
        }
        var cents = parts.group(4) == null ? "0" : parts.group(4);
        var amount = new BigDecimal(parts.group(2) + euros + "." + cents).setScale(2);
        return new PrintedPayment(nameless(parts.group(1).toUpperCase(Locale.FRENCH)), amount);
    }

    /** The till may print whose account is charged: nobody needs to know. */
    private static String nameless(String mode) {
        return mode.startsWith(ACCOUNT + " ") ? ACCOUNT : mode;
    }

    boolean isDeposit() {
        return Column.normalised(mode).equals(DEPOSIT);
    }

    boolean isFloat() {
        return Column.normalised(mode).equals(FLOAT);
    }

    private boolean isCash() {
        return Column.normalised(mode).equals(CASH);
    }

    private boolean isMeans() {
        return !isDeposit() && !isFloat();
    }

    /** Whether what was printed adds up to the amount; no payment at all adds up to nothing. */
    static boolean addUp(BigDecimal amount, List<PrintedPayment> printed) {
        var means = printed.stream().filter(PrintedPayment::isMeans).toList();
        return Figures.sum(means, PrintedPayment::amount).compareTo(amount) == 0;
    }

    /** What each means really paid: cash is what the others leave, and never more than was handed over. */
    static List<Payment> settled(BigDecimal amount, List<PrintedPayment> printed) {
        var payments = new ArrayList<Payment>();
        for (var payment : printed) {
            if (payment.isMeans()) {
                var others = BigDecimal.ZERO;
                for (var other : printed) {
                    if (other != payment && other.isMeans()) {
                        others = others.add(other.amount);
                    }
                }
                var paid = payment.isCash() ? cash(amount.subtract(others), payment.amount) : payment.amount;
                payments.add(new Payment(payment.mode, payment.amount, paid));
            }
        }
        return payments;
    }

    private static BigDecimal cash(BigDecimal due, BigDecimal handedOver) {
        return due.signum() < 0 ? due : due.min(handedOver);
    }
}
