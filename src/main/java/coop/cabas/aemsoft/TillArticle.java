package coop.cabas.aemsoft;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An article as the till's last list tells it.
 *
 * @param fractions whether it was ever sold by less than one: it is weighed
 * @param moment of the list
 */
record TillArticle(
        String ean,
        String label,
        @Nullable Integer vatCode,
        @Nullable Integer departmentCode,
        @Nullable String department,
        @Nullable String departmentKind,
        @Nullable Integer familyCode,
        @Nullable String family,
        @Nullable String subFamily,
        @Nullable String groupLabel,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal price,
        @Nullable BigDecimal contents,
        @Nullable String contentsUnit,
        boolean fractions,
        Instant moment) {}
