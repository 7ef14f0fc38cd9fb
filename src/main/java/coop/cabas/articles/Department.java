package coop.cabas.articles;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * A part of the shop.
 *
 * @param fresh fruit and vegetables, whose labels must tell origin and category
 * @param margin that its rule gives today, as a part of the price without VAT; null without a rule
 */
public record Department(
        DepartmentId id,
        String name,
        Kind kind,
        boolean fresh,
        boolean ended,
        @Nullable BigDecimal margin) {

    /** What its articles are. */
    public enum Kind {
        GOODS,
        /** Vouchers sold: turnover only when they pay. */
        VOUCHER,
        /** Deposits charged. */
        DEPOSIT,
        /** Deposits given back. */
        DEPOSIT_RETURN
    }
}
