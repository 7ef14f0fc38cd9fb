package coop.cabas.purchasing.forms;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An article in a supplier's file. What the file does not tell, or tells in a way that cannot be read, is null.
 *
 * @param sheet name of its sheet; empty for a text with separators
 * @param row as a spreadsheet shows it, the first being 1
 * @param ean 8 or 13 figures, or what stands in their place with a wrong last one
 * @param reference the supplier's own code, its leading zeros kept
 * @param label as the supplier calls it; empty when it is only known by its codes
 * @param packSize units in a parcel
 * @param content what one unit holds, in the supplier's words
 * @param unitPrice of one unit excl. VAT, before discounts, at most 4 decimals
 * @param netPrice of one unit excl. VAT, after discounts, at most 4 decimals
 * @param packPrice of a parcel excl. VAT, at most 4 decimals
 * @param vat rate in per cent
 * @param discounts in per cent, in the order of the columns, each given on what the one before leaves; none is zero
 * @param costs taxes and charges besides VAT, by the title of their column; none is zero
 * @param parcels parcels ordered
 * @param delivered units delivered
 * @param amount excl. VAT
 */
public record Line(
        String sheet,
        int row,
        @Nullable String ean,
        @Nullable String reference,
        String label,
        @Nullable BigDecimal packSize,
        @Nullable String content,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal netPrice,
        @Nullable BigDecimal packPrice,
        @Nullable BigDecimal vat,
        List<BigDecimal> discounts,
        Map<String, BigDecimal> costs,
        @Nullable BigDecimal parcels,
        @Nullable BigDecimal delivered,
        @Nullable BigDecimal amount) {

    public Line {
        discounts = List.copyOf(discounts);
        costs = Collections.unmodifiableMap(new LinkedHashMap<>(costs));
    }

    /** What a person calls it. */
    String shown() {
        if (!label.isEmpty()) {
            return label;
        }
        return reference != null ? reference : ean != null ? ean : "";
    }

    /** Units delivered, else ordered; null when that cannot be told. */
    @Nullable
    BigDecimal units() {
        if (delivered != null) {
            return delivered;
        }
        return parcels == null || packSize == null ? null : parcels.multiply(packSize);
    }

    /** Quantity × price; null when one of them is not told. */
    @Nullable
    BigDecimal expected() {
        var units = units();
        if (units != null && netPrice != null) {
            return units.multiply(netPrice);
        }
        if (units != null && unitPrice != null) {
            return units.multiply(discounted(unitPrice));
        }
        return parcels != null && packPrice != null ? parcels.multiply(discounted(packPrice)) : null;
    }

    private BigDecimal discounted(BigDecimal price) {
        var left = price;
        for (var discount : discounts) {
            left = Figures.after(left, discount);
        }
        return left;
    }
}
