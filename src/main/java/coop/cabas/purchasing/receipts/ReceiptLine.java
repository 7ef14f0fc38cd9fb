package coop.cabas.purchasing.receipts;

import coop.cabas.articles.ArticleId;
import coop.cabas.purchasing.OfferId;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An article of a delivery. Quantities are pieces, or kilograms of what is weighed; prices are of one, VAT excluded.
 *
 * @param article what it is in the shop; null while nobody has said
 * @param name of the article, else the supplier's label
 * @param ordered what was still to come; null when it was not ordered
 * @param noted what the delivery note tells; null when it is not on it
 * @param good came in good order
 * @param broken came, and is of no use
 * @param refused went back with the driver
 */
public record ReceiptLine(
        long id,
        @Nullable OfferId offer,
        @Nullable ArticleId article,
        @Nullable String ean,
        @Nullable String reference,
        String label,
        String name,
        boolean weighed,
        BigDecimal pack,
        @Nullable BigDecimal ordered,
        @Nullable BigDecimal orderPrice,
        @Nullable BigDecimal noted,
        @Nullable BigDecimal notePrice,
        BigDecimal good,
        BigDecimal broken,
        BigDecimal refused) {

    /** Where it stands, what needs a look first. */
    public enum State {
        /** Neither ordered nor on the delivery note. */
        UNEXPECTED,
        /** More than was expected. */
        OVER,
        /** Some of it. */
        SHORT,
        /** None of it yet. */
        EXPECTED,
        /** All of it. */
        COMPLETE
    }

    /** What the delivery note tells, else what was ordered. */
    public BigDecimal expected() {
        return noted != null ? noted : Objects.requireNonNullElse(ordered, BigDecimal.ZERO);
    }

    /** Whatever became of it. */
    public BigDecimal counted() {
        return good.add(broken).add(refused);
    }

    /** What nobody has counted yet; nothing when there is more than expected. */
    public BigDecimal left() {
        return expected().subtract(counted()).max(BigDecimal.ZERO);
    }

    public State state() {
        if (expected().signum() == 0 && ordered == null && noted == null) {
            return State.UNEXPECTED;
        }
        int more = counted().compareTo(expected());
        if (more > 0) {
            return State.OVER;
        }
        return more == 0 ? State.COMPLETE : counted().signum() == 0 ? State.EXPECTED : State.SHORT;
    }

    /** On the delivery note, though nobody ordered it. */
    public boolean isUnordered() {
        return ordered == null && noted != null;
    }

    /** Ordered, and not on the delivery note. */
    public boolean isForgotten(boolean hasNote) {
        return hasNote && ordered != null && ordered.signum() > 0 && noted == null;
    }

    /** Whether the delivery note tells another price than the order. */
    public boolean isPricedOtherwise() {
        return notePrice != null && orderPrice != null && notePrice.compareTo(orderPrice) != 0;
    }

    /** What one costs: as the delivery note tells, else as it was ordered; null when neither is known. */
    public @Nullable BigDecimal cost() {
        return notePrice != null ? notePrice : orderPrice;
    }

    /** What was agreed for one: the order, else the delivery note; null when neither is known. */
    public @Nullable BigDecimal agreed() {
        return orderPrice != null ? orderPrice : notePrice;
    }
}
