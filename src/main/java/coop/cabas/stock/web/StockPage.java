package coop.cabas.stock.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The stock at the end of a day. */
public record StockPage(
        Table<?> table,
        Enum<?> shown,
        LocalDate day,
        boolean isToday,
        int articles,
        int negative,
        BigDecimal value,
        boolean mayMove)
        implements Exportable.OfOne {}
