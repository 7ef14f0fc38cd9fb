package coop.cabas.fees.books;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Entries of a period. @param closed last closed day; null when none is. @param closable last day that may be closed */
public record BooksPage(
        Form form,
        Table<?> table,
        LocalDate from,
        LocalDate to,
        BigDecimal debit,
        BigDecimal credit,
        @Nullable LocalDate closed,
        LocalDate closable,
        boolean mayChange)
        implements Exportable.OfOne {

    @Override
    public int status() {
        return form.status();
    }

    public String period() {
        return "from=" + from + "&to=" + to;
    }
}
