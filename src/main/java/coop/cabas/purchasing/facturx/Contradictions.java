package coop.cabas.purchasing.facturx;

import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Where an invoice does not agree with itself: EN 16931, section 6.4, with one cent for rounding, and one for each line where lines are
 * added up.
 */
final class Contradictions {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ElectronicInvoice invoice;
    private final List<Message> found = new ArrayList<>();

    private Contradictions(ElectronicInvoice invoice) {
        this.invoice = invoice;
    }

    static List<Message> of(ElectronicInvoice invoice) {
        var contradictions = new Contradictions(invoice);
        contradictions.heading();
        contradictions.lines();
        contradictions.totals();
        contradictions.vat();
        return contradictions.found;
    }

    private void heading() {
        if (invoice.number().isEmpty()) {
            add("unnumbered");
        }
        if (invoice.date() == null) {
            add("undated");
        }
        if (!invoice.currency().isEmpty() && !invoice.currency().equals("EUR")) {
            add("currency", invoice.currency());
        }
    }

    private void lines() {
        var ids = new HashSet<String>();
        for (var line : invoice.lines()) {
            if (!line.id().isEmpty() && !ids.add(line.id())) {
                add("twice", line.id(), line.label());
            }
            if (line.quantity() == null || line.price() == null || line.amount() == null) {
                add("incomplete", line.id(), line.label());
            } else {
                var expected = line.quantity().multiply(line.price()).add(line.adjustment());
                if (!isWithin(line.amount(), expected, CENT)) {
                    add("line", line.id(), line.label(), cents(line.amount()), cents(expected));
                }
            }
        }
    }

    private void totals() {
        var lines = invoice.lines();
        var sum = lines.stream().map(line -> Values.orZero(line.amount())).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!lines.isEmpty() && differs(invoice.lineTotal(), sum, CENT.multiply(BigDecimal.valueOf(lines.size())))) {
            add("lineTotal", cents(Values.orZero(invoice.lineTotal())), cents(sum));
        }
        if (invoice.lineTotal() != null) {
            var net = invoice.lineTotal().subtract(invoice.allowances()).add(invoice.charges());
            if (differs(invoice.net(), net, CENT)) {
                add("net", cents(Values.orZero(invoice.net())), cents(net));
            }
        }
        if (invoice.net() != null && invoice.vat() != null) {
            var gross = invoice.net().add(invoice.vat());
            if (differs(invoice.gross(), gross, CENT)) {
                add("gross", cents(Values.orZero(invoice.gross())), cents(gross));
            }
        }
        if (invoice.net() == null || invoice.gross() == null) {
            add("noTotal");
        }
    }

    private void vat() {
        var taxes = BigDecimal.ZERO;
        for (var vat : invoice.vats()) {
            taxes = taxes.add(Values.orZero(vat.tax()));
            if (vat.rate() != null && vat.base() != null) {
                var tax = vat.base().multiply(vat.rate()).divide(HUNDRED);
                if (differs(vat.tax(), tax, CENT)) {
                    add("vat", vat.rate(), cents(Values.orZero(vat.tax())), cents(tax));
                }
            }
        }
        if (!invoice.vats().isEmpty() && differs(invoice.vat(), taxes, CENT)) {
            add("vatTotal", cents(Values.orZero(invoice.vat())), cents(taxes));
        }
    }

    private static boolean differs(@Nullable BigDecimal printed, BigDecimal expected, BigDecimal allowed) {
        return printed != null && !isWithin(printed, expected, allowed);
    }

    private static boolean isWithin(BigDecimal one, BigDecimal other, BigDecimal allowed) {
        return one.subtract(other).abs().compareTo(allowed) <= 0;
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private void add(String what, Object... args) {
        found.add(Message.of("purchasing.facturx.wrong." + what, args));
    }
}
