package coop.cabas.purchasing.invoices;

import coop.cabas.purchasing.invoices.Difference.Kind;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An invoice held against what was received: all lines of one article together, for invoices add up several deliveries, and deliveries may
 * bring an article at two prices.
 *
 * @param differences what a person has to look at
 * @param agreed how many articles are billed as they were received
 * @param owed euros, VAT excluded, of what came in good order
 * @param billed euros, VAT excluded, of the lines; of an invoice without lines its total
 * @param deducted lines of receipts whose claims the invoice has taken off by itself: it bills only what came in good order
 */
public record Matching(
        List<Difference> differences, int agreed, BigDecimal owed, BigDecimal billed, List<Long> deducted) {

    /** What several roundings may come to beside a claim. */
    static final BigDecimal CLAIM_TOLERANCE = new BigDecimal("0.05");

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final int PRICE_DECIMALS = 6;

    public Matching {
        differences = List.copyOf(differences);
        deducted = List.copyOf(deducted);
    }

    public static Matching of(List<Billed> billed, List<Owed> owed) {
        var groups = Groups.of(billed, owed);
        var differences = new ArrayList<Difference>();
        var deducted = new ArrayList<Long>();
        int agreed = 0;
        for (var group : groups) {
            var found = differences(group);
            differences.addAll(found);
            agreed += found.isEmpty() && !group.billed().isEmpty() ? 1 : 0;
            if (found.stream().allMatch(one -> one.claimed().signum() == 0)) {
                deducted.addAll(claimed(group.owed()));
            }
        }
        return new Matching(
                differences,
                agreed,
                sum(owed),
                billed.stream().map(Billed::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                deducted);
    }

    private static List<Long> claimed(List<Owed> owed) {
        return owed.stream()
                .filter(line -> line.claimed().signum() > 0)
                .map(Owed::line)
                .toList();
    }

    /** Of an invoice of which only the total is known. */
    public static Matching ofTotal(BigDecimal net, List<Owed> owed) {
        var sum = sum(owed);
        var claimed = owed.stream().map(Owed::claimed).reduce(BigDecimal.ZERO, BigDecimal::add);
        var gap = net.subtract(sum);
        var allowed = CENT.multiply(BigDecimal.valueOf(Math.max(1, owed.size())));
        if (gap.abs().compareTo(allowed) <= 0) {
            return new Matching(List.of(), 0, sum, net, claimed(owed));
        }
        var difference = new Difference(
                Kind.TOTAL,
                "TOTAL",
                "",
                "",
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                net,
                sum,
                gap,
                claimed.min(gap.max(BigDecimal.ZERO)));
        return new Matching(
                List.of(difference), 0, sum, net, difference.claimed().signum() == 0 ? claimed(owed) : List.of());
    }

    private static BigDecimal sum(List<Owed> owed) {
        return owed.stream().map(Owed::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Difference> differences(Groups.Group group) {
        if (group.owed().isEmpty()) {
            return group.value().signum() == 0 && group.units().signum() == 0
                    ? List.of()
                    : List.of(difference(group, Kind.NOT_RECEIVED, group.value(), null));
        }
        if (group.billed().isEmpty()) {
            return group.due().signum() == 0
                    ? List.of()
                    : List.of(
                            difference(group, Kind.NOT_BILLED, group.owedValue().negate(), group.agreedPrice()));
        }
        return compared(group);
    }

    private static List<Difference> compared(Groups.Group group) {
        var found = new ArrayList<Difference>();
        var agreed = group.agreedPrice();
        var price = agreed == null ? group.billedPrice() : agreed;
        var more = group.units().subtract(group.due());
        if (more.signum() != 0) {
            var kind = more.signum() > 0 && group.isRepeated() ? Kind.TWICE : Kind.QUANTITY;
            found.add(difference(group, kind, cents(more.multiply(price == null ? BigDecimal.ZERO : price)), agreed));
        }
        if (agreed == null) {
            found.add(difference(group, Kind.NEW_PRICE, BigDecimal.ZERO, null));
        } else {
            var dearer = group.value().subtract(group.worth(agreed));
            var allowed = CENT.multiply(
                    BigDecimal.valueOf(group.billed().size() + group.owed().size()));
            if (dearer.abs().compareTo(allowed) > 0) {
                found.add(difference(group, Kind.PRICE, cents(dearer), agreed));
            }
        }
        return claimed(found, group.claimed());
    }

    /** What was claimed at the reception, spread over what is billed too much. */
    private static List<Difference> claimed(List<Difference> found, BigDecimal claimed) {
        var spread = new ArrayList<Difference>();
        var left = claimed;
        for (int i = 0; i < found.size(); i++) {
            var one = found.get(i);
            boolean last = i == found.size() - 1;
            var part = one.amount().signum() <= 0
                    ? BigDecimal.ZERO
                    : last && left.subtract(one.amount()).abs().compareTo(CLAIM_TOLERANCE) <= 0
                            ? one.amount()
                            : left.min(one.amount());
            left = left.subtract(part);
            spread.add(new Difference(
                    one.kind(),
                    one.key(),
                    one.label(),
                    one.reference(),
                    one.billed(),
                    one.owed(),
                    one.billedPrice(),
                    one.owedPrice(),
                    one.amount(),
                    part));
        }
        return spread;
    }

    private static Difference difference(
            Groups.Group group, Kind kind, BigDecimal amount, @Nullable BigDecimal agreed) {
        return new Difference(
                kind,
                kind + ":" + group.key(),
                group.label(),
                group.code(),
                group.units(),
                group.due(),
                group.billed().isEmpty() ? null : group.billedPrice(),
                agreed,
                amount,
                BigDecimal.ZERO);
    }

    static BigDecimal perUnit(BigDecimal value, BigDecimal units) {
        return value.divide(units, PRICE_DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
