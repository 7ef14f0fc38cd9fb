package coop.cabas.fees.calls;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/** One call of fees: what was asked, of whom, and what became of it. */
public record CallOfFeesPage(Call call, Table<?> table, Form form, boolean mayChange) implements Exportable.OfOne {

    /**
     * A call as written.
     *
     * @param chosen how many members the selection held
     * @param undone when it was taken back; null while it stands
     * @param kept fees left as they are when it was, as something had been paid of them
     */
    public record Call(
            long id,
            Instant at,
            String type,
            CallTerms.Begins begins,
            LocalDate day,
            String note,
            String query,
            int chosen,
            int written,
            String author,
            @Nullable Instant undone,
            @Nullable String undoer,
            @Nullable Integer kept) {}

    @Override
    public int status() {
        return form.status();
    }

    public boolean isOpen() {
        return mayChange && call.undone() == null;
    }
}
