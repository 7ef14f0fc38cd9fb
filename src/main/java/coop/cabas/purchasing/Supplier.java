package coop.cabas.purchasing;

import coop.cabas.files.FileId;
import coop.cabas.purchasing.forms.FormMap;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Of whom the shop buys.
 *
 * @param form its own workbook, to be filled in; null when it has none
 * @param formMap how that workbook is read; null without a workbook
 * @param priceMap how its lists of prices are read; null before the first
 * @param noteMap how its delivery notes and invoices are read; null before the first
 * @param version grows with every change
 */
public record Supplier(
        SupplierId id,
        Terms terms,
        @Nullable FileId form,
        @Nullable FormMap formMap,
        @Nullable FormMap priceMap,
        @Nullable FormMap noteMap,
        boolean ended,
        int version) {

    /**
     * On which conditions.
     *
     * @param tillCode by which the program of the till knows it; null when it does not
     * @param customerNumber by which it knows the coop
     * @param contact person to ask for
     * @param orderDays on which it takes orders; empty for any
     * @param deliveryDays on which it delivers; empty for any
     * @param leadDays calendar days from the order to the earliest delivery
     * @param orderBefore hour before which an order is taken on its day; null for any
     * @param coversDays calendar days that an order lasts when no days of delivery tell it
     * @param safetyDays open days kept in reserve
     * @param franco euros, VAT excluded, from which delivery is free; null for always
     * @param minimum euros, VAT excluded, below which no order is taken; null for none
     */
    public record Terms(
            String name,
            @Nullable String tillCode,
            String customerNumber,
            String email,
            String phone,
            String contact,
            String note,
            List<DayOfWeek> orderDays,
            List<DayOfWeek> deliveryDays,
            int leadDays,
            @Nullable LocalTime orderBefore,
            int coversDays,
            int safetyDays,
            @Nullable BigDecimal franco,
            @Nullable BigDecimal minimum) {

        private static final int WEEK = 7;
        private static final int RESERVE = 2;

        public Terms {
            orderDays = List.copyOf(orderDays);
            deliveryDays = List.copyOf(deliveryDays);
        }

        /** One that is only known by its name yet: takes orders on any day, delivers on the next. */
        public static Terms of(String name, @Nullable String tillCode) {
            return new Terms(
                    name, tillCode, "", "", "", "", "", List.of(), List.of(), 1, null, WEEK, RESERVE, null, null);
        }

        /** The first day on which it can deliver what is ordered on a day. */
        public LocalDate delivery(LocalDate ordered) {
            return next(ordered.plusDays(leadDays), deliveryDays);
        }

        /** The day of the delivery after one: until then it has to last. */
        public LocalDate deliveryAfter(LocalDate delivery) {
            return deliveryDays.isEmpty() ? delivery.plusDays(coversDays) : next(delivery.plusDays(1), deliveryDays);
        }

        /** Whether it takes orders on a day. */
        public boolean takesOrders(LocalDate day) {
            return orderDays.isEmpty() || orderDays.contains(day.getDayOfWeek());
        }

        private static LocalDate next(LocalDate from, List<DayOfWeek> days) {
            var day = from;
            while (!days.isEmpty() && !days.contains(day.getDayOfWeek())) {
                day = day.plusDays(1);
            }
            return day;
        }
    }
}
