package coop.cabas.articles;

import coop.cabas.files.FileId;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What the shop sells, whatever its codes and prices are.
 *
 * @param mergedInto was the same as that one, which has its codes now; null for an article of its own
 * @param version to be given back with a change, so that nobody overwrites what they have not seen
 */
public record Article(
        ArticleId id,
        Terms terms,
        Status status,
        @Nullable ArticleId mergedInto,
        @Nullable FileId photo,
        int version) {

    /**
     * What is said of it.
     *
     * @param weighed sold by the kilogram
     * @param content what one contains, in {@code unit}; null when it is not known or makes no sense
     * @param tare kilograms taken off when it is weighed
     * @param deposit article of the deposit charged with each
     * @param mealVoucher whether meal vouchers may pay for it
     * @param origin country or place, as the label says it
     * @param category of fruit and vegetables: Extra, I, II
     * @param seasonFrom month, 1 to 12; null together with {@code seasonUntil} when it has no season
     * @param labels identities of what it carries: organic, fair trade…
     */
    public record Terms(
            String name,
            DepartmentId department,
            @Nullable FamilyId family,
            VatId vat,
            boolean weighed,
            @Nullable BigDecimal content,
            @Nullable ContentUnit unit,
            @Nullable BigDecimal tare,
            @Nullable ArticleId deposit,
            boolean mealVoucher,
            @Nullable String brand,
            @Nullable String origin,
            @Nullable String category,
            @Nullable Integer seasonFrom,
            @Nullable Integer seasonUntil,
            Set<Long> labels) {

        public Terms {
            labels = Set.copyOf(labels);
        }

        /** A piece, with nothing more said of it. */
        public static Terms of(String name, DepartmentId department, VatId vat) {
            return new Terms(
                    name,
                    department,
                    null,
                    vat,
                    false,
                    null,
                    null,
                    null,
                    null,
                    false,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Set.of());
        }
    }
}
