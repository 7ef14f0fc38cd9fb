package coop.cabas.purchasing.proposals;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What to order of one supplier.
 *
 * @param total euros, VAT excluded, of what has a price
 * @param reached whether delivery is free, or there is no such threshold
 */
public record Proposal(List<Proposed> lines, BigDecimal total, boolean reached) {

    /** A fill never makes an article last longer than so many times what the order covers: free delivery is not worth a full cellar. */
    private static final int MOST_TIMES = 3;

    public Proposal {
        lines = List.copyOf(lines);
    }

    /**
     * @param pop parcels of the formula of before, by article
     * @param franco euros, VAT excluded, from which delivery is free; null for none
     */
    public static Proposal of(
            List<Facts> articles, Horizon horizon, Map<Long, Integer> pop, @Nullable BigDecimal franco) {
        var lines = new ArrayList<>(articles.stream()
                .map(facts -> Arithmetic.line(facts, horizon, pop.getOrDefault(facts.article(), 0)))
                .toList());
        if (franco != null && sum(lines).signum() > 0) {
            fill(lines, horizon, franco);
        }
        var total = sum(lines);
        return new Proposal(lines, total, franco == null || total.compareTo(franco) >= 0);
    }

    /**
     * Adds parcels until delivery is free: always of what will run out first among what keeps longest. Ends when nothing more may be
     * added, so an article that costs nothing does not turn it for ever.
     */
    private static void fill(List<Proposed> lines, Horizon horizon, BigDecimal franco) {
        while (sum(lines).compareTo(franco) < 0) {
            var next = lines.stream()
                    .filter(line -> mayGrow(line, horizon))
                    .min(Comparator.<Proposed>comparingInt(line -> line.facts().shelfDays() == null ? 0 : 1)
                            .thenComparing(line -> line.lasts() == null ? BigDecimal.ZERO : line.lasts())
                            .thenComparingLong(line -> line.facts().article()));
            if (next.isEmpty()) {
                return;
            }
            lines.set(lines.indexOf(next.get()), next.get().with(1));
        }
    }

    private static boolean mayGrow(Proposed line, Horizon horizon) {
        var more = line.with(1);
        return line.facts().price() != null
                && line.facts().price().signum() > 0
                && line.expected().signum() > 0
                && (line.cap() == null || more.quantity().compareTo(line.cap()) <= 0)
                && more.lasts() != null
                && more.lasts()
                                .compareTo(BigDecimal.valueOf(
                                        (long) MOST_TIMES * (horizon.untilDelivery() + horizon.covered())))
                        <= 0;
    }

    private static BigDecimal sum(List<Proposed> lines) {
        return lines.stream().map(Proposed::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
