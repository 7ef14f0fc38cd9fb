package coop.cabas.stock.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The stock at the end of a day. */
public record StockPage(
        Table<?> table,
        String shown,
        LocalDate day,
        boolean isToday,
        int articles,
        int negative,
        BigDecimal value,
        boolean mayMove)
        implements Exportable.OfOne {

    public static List<String> showings() {
        return Arrays.stream(LevelList.Showing.values()).map(Enum::name).toList();
    }
}
