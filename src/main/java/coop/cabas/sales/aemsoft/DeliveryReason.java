package coop.cabas.sales.aemsoft;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;

/**
 * Why a stock moved. Of a delivery, the till writes the order and the note there, in full:
 * {@code CMDE_472       |BL_BL_472_03/03/2021_1132}.
 *
 * @param words the reason; {@code CMDE} for a delivery; null when missing
 * @param order the till's order, null when none is written
 * @param note the delivery note in full, null when none is written
 */
record DeliveryReason(
        @Nullable String words,
        @Nullable String order,
        @Nullable String note) {

    private static final Pattern DELIVERY = Pattern.compile("CMDE_(\\S*?) ?\\| ?BL_(.+)");
    private static final Pattern KEYED = Pattern.compile(".*_(\\d{2})/(\\d{2})/(\\d{4})_(\\d{2})(\\d{2})");

    static DeliveryReason of(@Nullable String words) {
        var delivery = DELIVERY.matcher(words == null ? "" : words);
        if (!delivery.matches()) {
            return new DeliveryReason(words, null, null);
        }
        var order = delivery.group(1);
        return new DeliveryReason("CMDE", order.isEmpty() ? null : order, delivery.group(2));
    }

    /** When the note was keyed into the till, which its own notes carry in their number. */
    static @Nullable LocalDateTime keyedAt(@Nullable String note) {
        var keyed = KEYED.matcher(note == null ? "" : note);
        if (!keyed.matches()) {
            return null;
        }
        var day = Days.day(keyed.group(3), keyed.group(2), keyed.group(1));
        try {
            var time = LocalTime.of(Integer.parseInt(keyed.group(4)), Integer.parseInt(keyed.group(5)));
            return day == null ? null : day.atTime(time);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
