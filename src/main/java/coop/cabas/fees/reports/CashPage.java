package coop.cabas.fees.reports;

import coop.cabas.fees.reports.Deposits.Count;
import coop.cabas.shared.Money;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.math.BigDecimal;
import java.util.List;

/** The cash box is counted. @param expected what should be in it */
public record CashPage(Form form, Money expected, List<Count> counts, boolean mayChange) implements Page {

    /** Cents of the notes and coins there are. */
    static final List<Integer> PIECES = List.of(10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1);

    @Override
    public int status() {
        return form.status();
    }

    public List<Integer> pieces() {
        return PIECES;
    }

    public static String euros(int cents) {
        return Format.money(BigDecimal.valueOf(cents, 2));
    }

    public static String difference(Count count) {
        return Format.money(count.counted().minus(count.expected()));
    }
}
