package coop.cabas.purchasing.invoices;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether an invoice adds up.
 *
 * @param lines euros, VAT excluded: what its lines come to
 * @param net what it prints
 * @param gap net less lines
 * @param allowed of it: a cent for each line, for suppliers round in ways of their own
 * @param rates by rate, when it tells VAT
 */
public record Totals(BigDecimal lines, BigDecimal net, BigDecimal gap, BigDecimal allowed, List<Rate> rates) {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * VAT of one rate.
     *
     * @param rate in per cent
     * @param base euros that it is reckoned on
     * @param tax what that comes to
     * @param printed what the invoice prints; null when it does not
     */
    public record Rate(
            BigDecimal rate,
            BigDecimal base,
            BigDecimal tax,
            @Nullable BigDecimal printed) {

        /** One cent apart at most. */
        public boolean agrees() {
            return printed == null || printed.subtract(tax).abs().compareTo(CENT) <= 0;
        }
    }

    /** @param base as the invoice prints it; null when it does not */
    public record Printed(BigDecimal rate, @Nullable BigDecimal base, BigDecimal tax) {}

    public Totals {
        rates = List.copyOf(rates);
    }

    static Totals of(List<Billed> lines, BigDecimal net, List<Printed> printed) {
        var sum = lines.stream().map(Billed::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Totals(
                sum,
                net,
                net.subtract(sum),
                CENT.multiply(BigDecimal.valueOf(Math.max(1, lines.size()))),
                rates(lines, printed));
    }

    private static List<Rate> rates(List<Billed> lines, List<Printed> printed) {
        Map<BigDecimal, BigDecimal> bases = new TreeMap<>();
        for (var line : lines) {
            if (line.vat() != null) {
                bases.merge(line.vat().stripTrailingZeros(), line.value(), BigDecimal::add);
            }
        }
        Map<BigDecimal, Printed> told = new TreeMap<>();
        for (var each : printed) {
            told.put(each.rate().stripTrailingZeros(), each);
            if (each.base() != null) {
                bases.put(each.rate().stripTrailingZeros(), each.base());
            }
        }
        var rates = new ArrayList<Rate>();
        bases.forEach((rate, base) -> {
            var tax = base.multiply(rate).divide(HUNDRED, 2, RoundingMode.HALF_UP);
            var said = told.get(rate);
            rates.add(new Rate(rate, base, tax, said == null ? null : said.tax()));
        });
        return rates;
    }

    /** Whether the lines come to the printed total; an invoice typed without lines always does. */
    public boolean agrees() {
        return lines.signum() == 0 || gap.abs().compareTo(allowed) <= 0;
    }
}
