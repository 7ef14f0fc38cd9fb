package coop.cabas.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

class SupplierTest {

    /** A Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void deliversOnItsDaysOnceItHadTheTimeFor() {
        var terms = terms(List.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY), 2);
        assertThat(terms.delivery(MONDAY)).isEqualTo(MONDAY.plusDays(4));
        assertThat(terms.delivery(MONDAY.plusDays(2))).isEqualTo(MONDAY.plusDays(4));
        assertThat(terms.delivery(MONDAY.plusDays(3))).isEqualTo(MONDAY.plusDays(8));
        assertThat(terms.deliveryAfter(MONDAY.plusDays(4))).isEqualTo(MONDAY.plusDays(8));
    }

    @Test
    void deliversOnAnyDayWhenNoneIsTold() {
        var terms = terms(List.of(), 1);
        assertThat(terms.delivery(MONDAY)).isEqualTo(MONDAY.plusDays(1));
        assertThat(terms.deliveryAfter(MONDAY.plusDays(1))).isEqualTo(MONDAY.plusDays(8));
    }

    private static Supplier.Terms terms(List<DayOfWeek> deliveryDays, int lead) {
        return new Supplier.Terms(
                "Moulin", null, "", "", "", "", "", List.of(), deliveryDays, lead, null, 7, 2, null, null);
    }
}
