package coop.cabas.fees.bank;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;

/** Columns chosen by hand for files with given headers; each bank's are asked for once. */
@Repository
class ColumnChoices {

    private final JdbcClient jdbc;

    ColumnChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Null when nobody chose. */
    @Nullable
    Columns of(List<String> headers) {
        return jdbc.sql(
                        "select day, amount, credit, debit, label, extra from fees.bank_columns where headers = :headers")
                .param("headers", String.join("|", headers))
                .query((row, n) -> new Columns(
                        row.getString("day"),
                        row.getString("amount"),
                        row.getString("credit"),
                        row.getString("debit"),
                        row.getString("label"),
                        row.getString("extra")))
                .optional()
                .orElse(null);
    }

    void keep(String headers, Columns columns) {
        jdbc.sql("""
                        insert into fees.bank_columns (headers, day, amount, credit, debit, label, extra)
                        values (:headers, :day, :amount, :credit, :debit, :label, :extra)
                        on conflict (headers) do update set day = excluded.day, amount = excluded.amount, credit = excluded.credit,
                            debit = excluded.debit, label = excluded.label, extra = excluded.extra
                        """)
                .param("headers", headers)
                .param("day", columns.day())
                .param("amount", columns.amount())
                .param("credit", columns.credit())
                .param("debit", columns.debit())
                .param("label", columns.label())
                .param("extra", columns.extra())
                .update();
    }
}
