package coop.cabas.sales.aemsoft;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts and sums the means of payment of a journal as they are printed. */
final class PaymentTotals {

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, BigDecimal> sums = new TreeMap<>();

    void add(List<PrintedPayment> payments) {
        for (var payment : payments) {
            counts.merge(payment.mode(), 1, Integer::sum);
            sums.merge(payment.mode(), payment.amount(), BigDecimal::add);
        }
    }

    /** Number and sum of each, by name. */
    Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        sums.forEach((mode, sum) -> figures.put(mode, List.of(counts.getOrDefault(mode, 0), sum)));
        return figures;
    }
}
