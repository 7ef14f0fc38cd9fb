package coop.cabas.spreadsheets;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A fee that a row tells somebody has paid.
 *
 * @param row as a spreadsheet shows it
 * @param method null when it does not say
 * @param paidOn day of the payment
 * @param said the same as the list tells it; null when it does not
 * @param starts first day covered
 */
record FeeLine(
        int row,
        long type,
        BigDecimal amount,
        @Nullable Long method,
        LocalDate paidOn,
        @Nullable LocalDate said,
        LocalDate starts) {}
