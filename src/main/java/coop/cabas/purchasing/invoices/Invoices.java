package coop.cabas.purchasing.invoices;

import coop.cabas.audit.Audit;
import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.purchasing.Suppliers;
import coop.cabas.purchasing.receipts.Receipts.Handed;
import coop.cabas.shared.Message;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Invoices and credit notes: kept as they came, looked at, discarded. What becomes of them is said through {@link Approval}. */
@Service
@Transactional
public class Invoices {

    static final Refusals WHY = Refusals.of(Map.of(
                    "only_open_invoices_change", "purchasing.invoices.refused.approved",
                    "invoices_bill_what_came", "purchasing.invoices.refused.receipt",
                    "invoice_receipt_pkey", "purchasing.invoices.refused.billed",
                    "invoice_net_check", "purchasing.invoices.refused.net"))
            .orOdd("purchasing.refused.odd");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final Suppliers suppliers;
    private final Files files;
    private final InvoiceRows rows;

    Invoices(JdbcClient jdbc, Clock clock, Audit audit, Suppliers suppliers, Files files, InvoiceRows rows) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.suppliers = suppliers;
        this.files = files;
        this.rows = rows;
    }

    /**
     * What somebody says of an invoice. What is null is taken from the file.
     *
     * @param net euros, VAT excluded
     * @param gross euros, VAT included
     * @param file as the supplier sent it; null for a paper
     */
    public record Said(
            SupplierId supplier,
            Invoice.Kind kind,
            @Nullable String number,
            @Nullable LocalDate dated,
            @Nullable BigDecimal net,
            @Nullable BigDecimal gross,
            @Nullable Handed file) {}

    /**
     * Keeps an invoice as it came.
     *
     * @throws Refused when this number was kept before, or neither the person nor the file tells number, day and total
     */
    public InvoiceId keep(Said said) {
        var supplier = suppliers.find(said.supplier());
        var read = said.file() == null ? null : Reading.of(supplier, said.file().content());
        var number = said.number() != null ? said.number().strip() : read == null ? null : read.number();
        var dated = said.dated() != null ? said.dated() : read == null ? null : read.dated();
        var net = said.net() != null ? said.net() : read == null ? null : read.net();
        if (number == null || number.isBlank() || dated == null || net == null) {
            throw new Refused("purchasing.invoices.refused.incomplete");
        }
        var kind = read != null && read.kind() != null ? read.kind() : said.kind();
        var id = add(said, kind, number, dated, net, read);
        if (read != null) {
            WHY.explain(() -> {
                rows.add(id, read.lines(), read.vats());
                return id;
            });
        }
        audit.record(
                "purchasing.invoice.kept",
                subject(id),
                null,
                Map.of("supplier", supplier.terms().name(), "number", number, "amount", net));
        return id;
    }

    private InvoiceId add(
            Said said, Invoice.Kind kind, String number, LocalDate dated, BigDecimal net, @Nullable Reading read) {
        FileId file = said.file() == null
                ? null
                : files.add(said.file().name(), said.file().content());
        return WHY.explain(() -> jdbc.sql("""
                        insert into purchasing.invoice (supplier, kind, number, dated, due, net, vat, gross, source, file, made_at, made_by)
                        values (:supplier, :kind, :number, :dated, :due, :net, :vat, :gross, :source, :file, :now, :by)
                        on conflict (supplier, upper(number)) where state <> 'DISCARDED' do nothing returning id
                        """)
                        .param("supplier", said.supplier().value())
                        .param("kind", kind.name())
                        .param("number", number)
                        .param("dated", dated)
                        .param("due", read == null ? null : read.due(), Types.DATE)
                        .param("net", net)
                        .param("vat", read == null ? null : read.vat(), Types.NUMERIC)
                        .param(
                                "gross",
                                said.gross() != null ? said.gross() : read == null ? null : read.gross(),
                                Types.NUMERIC)
                        .param("source", (read == null ? Invoice.Source.TYPED : read.source()).name())
                        .param("file", file == null ? null : file.value(), Types.BIGINT)
                        .param("now", OffsetDateTime.now(clock))
                        .param("by", audit.actor().label())
                        .query((row, n) -> new InvoiceId(row.getLong(1)))
                        .optional())
                .orElseThrow(() -> new Refused(
                        "purchasing.invoices.refused.twice",
                        number,
                        rows.numbered(said.supplier(), number)
                                .map(Invoice::dated)
                                .orElse(dated)));
    }

    /** It was kept by mistake: its number and its deliveries are free again. @throws Refused when it was approved */
    public void discard(InvoiceId id) {
        var invoice = rows.find(id);
        WHY.explain(() -> jdbc.sql("delete from purchasing.invoice_receipt where invoice = :id")
                .param("id", id.value())
                .update());
        end(id, Invoice.State.DISCARDED);
        audit.record(
                "purchasing.invoice.discarded",
                subject(id),
                Map.of("number", invoice.number(), "amount", invoice.net()),
                null);
    }

    /** @throws Refused when it was approved or discarded before */
    void end(InvoiceId id, Invoice.State state) {
        var done = WHY.explain(() -> jdbc.sql("""
                        update purchasing.invoice set state = :state, ended_at = :now, ended_by = :by where id = :id and state = 'OPEN'
                        """)
                .param("state", state.name())
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .param("id", id.value())
                .update());
        if (done == 0) {
            throw new Refused("purchasing.invoices.refused.approved");
        }
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Invoice find(InvoiceId id) {
        return rows.find(id);
    }

    /** What it bills, as it tells it; nothing when only its total is known. */
    @Transactional(readOnly = true)
    public List<Billed> lines(InvoiceId id) {
        return rows.lines(id);
    }

    /** Whether it adds up. */
    @Transactional(readOnly = true)
    public Totals totals(InvoiceId id) {
        return Totals.of(rows.lines(id), rows.find(id).net(), rows.vats(id));
    }

    /** What a person should look at in its file; nothing without a file. */
    @Transactional(readOnly = true)
    public List<Message> findings(InvoiceId id) {
        var invoice = rows.find(id);
        return invoice.file() == null
                ? List.of()
                : Reading.of(
                                suppliers.find(invoice.supplier()),
                                files.read(invoice.file()).content())
                        .findings();
    }

    /** Deliveries that it bills, and those of its supplier that no invoice bills yet. */
    @Transactional(readOnly = true)
    public List<Billable> billable(InvoiceId id) {
        return rows.billable(rows.find(id));
    }

    /** Held against the deliveries that it bills. */
    @Transactional(readOnly = true)
    public Matching matching(InvoiceId id) {
        var lines = rows.lines(id);
        var owed = rows.owed(id);
        return lines.isEmpty() ? Matching.ofTotal(rows.find(id).net(), owed) : Matching.of(lines, owed);
    }

    /** What was decided of each difference that still is what it was then. */
    @Transactional(readOnly = true)
    public Map<String, Decision> decisions(InvoiceId id) {
        return rows.decisions(id);
    }

    static String subject(InvoiceId id) {
        return "purchasing.invoice:" + id.value();
    }
}
