package coop.cabas.purchasing.invoices;

import coop.cabas.files.FileId;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.purchasing.receipts.ReceiptId;
import coop.cabas.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Invoices as the tables keep them. */
@Component
class InvoiceRows {

    private final JdbcClient jdbc;

    InvoiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Invoice find(InvoiceId id) {
        return jdbc.sql("""
                        select i.*, s.name as supplier_name from purchasing.invoice i join purchasing.supplier s on s.id = i.supplier where i.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> invoice(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    Optional<Invoice> numbered(SupplierId supplier, String number) {
        return jdbc.sql("""
                        select i.*, s.name as supplier_name from purchasing.invoice i join purchasing.supplier s on s.id = i.supplier
                        where i.supplier = :supplier and upper(i.number) = upper(:number) and i.state <> 'DISCARDED'
                        """)
                .param("supplier", supplier.value())
                .param("number", number)
                .query((row, n) -> invoice(row))
                .optional();
    }

    void add(InvoiceId id, List<Billed> lines, List<Totals.Printed> vats) {
        for (var line : lines) {
            jdbc.sql("""
                            insert into purchasing.invoice_line (invoice, line, ean, reference, label, quantity, price, amount, vat)
                            values (:invoice, :line, :ean, :reference, :label, :quantity, :price, :amount, :vat)
                            """)
                    .param("invoice", id.value())
                    .param("line", line.row())
                    .param("ean", line.ean(), Types.VARCHAR)
                    .param("reference", line.reference(), Types.VARCHAR)
                    .param("label", line.label())
                    .param("quantity", line.quantity(), Types.NUMERIC)
                    .param("price", line.price(), Types.NUMERIC)
                    .param("amount", line.amount(), Types.NUMERIC)
                    .param("vat", line.vat(), Types.NUMERIC)
                    .update();
        }
        for (var vat : vats) {
            jdbc.sql("""
                            insert into purchasing.invoice_vat (invoice, rate, base, tax) values (:invoice, :rate, :base, :tax)
                            on conflict (invoice, rate) do nothing
                            """)
                    .param("invoice", id.value())
                    .param("rate", vat.rate())
                    .param("base", vat.base(), Types.NUMERIC)
                    .param("tax", vat.tax())
                    .update();
        }
    }

    List<Billed> lines(InvoiceId id) {
        return jdbc.sql("select * from purchasing.invoice_line where invoice = :id order by line")
                .param("id", id.value())
                .query((row, n) -> new Billed(
                        row.getInt("line"),
                        row.getString("ean"),
                        row.getString("reference"),
                        row.getString("label"),
                        row.getBigDecimal("quantity"),
                        row.getBigDecimal("price"),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("vat")))
                .list();
    }

    List<Totals.Printed> vats(InvoiceId id) {
        return jdbc.sql("select * from purchasing.invoice_vat where invoice = :id order by rate")
                .param("id", id.value())
                .query((row, n) -> new Totals.Printed(
                        row.getBigDecimal("rate"), row.getBigDecimal("base"), row.getBigDecimal("tax")))
                .list();
    }

    /** What came with the deliveries that it bills; claims that were given up are none. */
    List<Owed> owed(InvoiceId id) {
        return jdbc.sql("""
                        select l.line, l.ean, l.reference, l.label, l.good, coalesce(l.order_price, l.note_price) as price,
                               coalesce((select sum(c.amount) from purchasing.claim c
                                         where c.line = l.line and c.dropped_at is null
                                           and (c.settled_by is null or c.settled_by = :id)), 0) as claimed
                        from purchasing.invoice_receipt i join purchasing.received_line l on l.receipt = i.receipt
                        where i.invoice = :id and l.good + l.broken + l.refused + coalesce(l.noted, 0) > 0 order by l.receipt, l.line
                        """)
                .param("id", id.value())
                .query((row, n) -> new Owed(
                        row.getLong("line"),
                        row.getString("ean"),
                        row.getString("reference"),
                        row.getString("label"),
                        row.getBigDecimal("good"),
                        row.getBigDecimal("price"),
                        row.getBigDecimal("claimed")))
                .list();
    }

    /** Deliveries of the supplier that it bills, and those that no invoice bills yet; the oldest first. */
    List<Billable> billable(Invoice invoice) {
        return jdbc.sql("""
                        select r.id, r.note_number, r.received_on, i.invoice is not null as chosen,
                               coalesce((select sum(round(l.good * coalesce(l.order_price, l.note_price), 2)) from purchasing.received_line l
                                         where l.receipt = r.id), 0) as value
                        from purchasing.receipt r left join purchasing.invoice_receipt i on i.receipt = r.id
                        where r.supplier = :supplier and r.state = 'POSTED' and (i.invoice is null or i.invoice = :id)
                        order by r.received_on, r.id limit 200
                        """)
                .param("supplier", invoice.supplier().value())
                .param("id", invoice.id().value())
                .query((row, n) -> new Billable(
                        new ReceiptId(row.getLong("id")),
                        row.getString("note_number"),
                        row.getObject("received_on", LocalDate.class),
                        row.getBigDecimal("value"),
                        row.getBoolean("chosen")))
                .list();
    }

    Map<String, Decision> decisions(InvoiceId id) {
        return jdbc
                .sql("select difference, choice, amount from purchasing.invoice_decision where invoice = :id")
                .param("id", id.value())
                .query((row, n) -> Map.entry(
                        row.getString("difference"),
                        new Decision(Decision.Choice.valueOf(row.getString("choice")), row.getBigDecimal("amount"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Invoice invoice(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Invoice(
                new InvoiceId(row.getLong("id")),
                new SupplierId(row.getLong("supplier")),
                row.getString("supplier_name"),
                Invoice.Kind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getBigDecimal("net"),
                row.getBigDecimal("vat"),
                row.getBigDecimal("gross"),
                Invoice.Source.valueOf(row.getString("source")),
                file(row),
                Invoice.State.valueOf(row.getString("state")),
                row.getString("made_by"),
                ended == null ? null : ended.toInstant(),
                row.getString("ended_by"));
    }

    private static @Nullable FileId file(ResultSet row) throws SQLException {
        var file = row.getObject("file", Long.class);
        return file == null ? null : new FileId(file);
    }

    /** Euros, VAT excluded. */
    static BigDecimal sum(List<Billable> billable) {
        return billable.stream().map(Billable::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
