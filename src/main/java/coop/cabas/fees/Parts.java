package coop.cabas.fees;

import coop.cabas.shared.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An amount cut into monthly parts that make exactly it. */
public final class Parts {

    /** More parts than anybody pays a fee in. */
    public static final int MOST = 60;

    private Parts() {}

    /** @param amount euros, more than nothing */
    public record Part(LocalDate due, Money amount) {}

    /**
     * Parts alike, the cents that are left going to the first: 100 in three is 33.34, 33.33, 33.33. A day that a month does not have is its
     * last one.
     *
     * @param amount at least a cent for each part
     * @param count from 1 to {@value #MOST}
     */
    public static List<Part> monthly(Money amount, int count, LocalDate first) {
        var each = amount.amount().divide(BigDecimal.valueOf(count), 2, RoundingMode.DOWN);
        var rest = amount.amount().subtract(each.multiply(BigDecimal.valueOf(count)));
        var parts = new ArrayList<Part>();
        for (int i = 0; i < count; i++) {
            parts.add(new Part(first.plusMonths(i), new Money(i == 0 ? each.add(rest) : each)));
        }
        return parts;
    }
}
