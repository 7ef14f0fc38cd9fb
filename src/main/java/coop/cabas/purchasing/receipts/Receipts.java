package coop.cabas.purchasing.receipts;

import coop.cabas.articles.Codes;
import coop.cabas.audit.Audit;
import coop.cabas.files.Files;
import coop.cabas.purchasing.Offers;
import coop.cabas.purchasing.OrderId;
import coop.cabas.purchasing.Supplier;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.purchasing.Suppliers;
import coop.cabas.purchasing.forms.FormContent;
import coop.cabas.purchasing.forms.FormReader;
import coop.cabas.purchasing.forms.Guess;
import coop.cabas.purchasing.orders.Orders;
import coop.cabas.purchasing.orders.PurchaseOrder;
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

/** Deliveries: opened, looked at, given up. What came is said through {@link Counting}, and made true through {@link Posting}. */
@Service
@Transactional
public class Receipts {

    private static final Refusals WHY = Refusals.of(Map.of(
                    "receipts_go_on", "purchasing.receipts.refused.posted",
                    "only_open_receipts_change", "purchasing.receipts.refused.posted"))
            .orOdd("purchasing.refused.odd");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final Suppliers suppliers;
    private final Offers offers;
    private final Orders orders;
    private final Codes codes;
    private final Files files;
    private final ReceiptRows rows;

    Receipts(
            JdbcClient jdbc,
            Clock clock,
            Audit audit,
            Suppliers suppliers,
            Offers offers,
            Orders orders,
            Codes codes,
            Files files,
            ReceiptRows rows) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.suppliers = suppliers;
        this.offers = offers;
        this.orders = orders;
        this.codes = codes;
        this.files = files;
        this.rows = rows;
    }

    /**
     * How a delivery begins.
     *
     * @param order that it answers; null for none
     * @param note number of the delivery note; null when there is none
     * @param file the delivery note as the supplier sent it, to be read; null for a paper
     */
    public record Opening(
            SupplierId supplier,
            @Nullable OrderId order,
            @Nullable String note,
            LocalDate day,
            @Nullable Handed file) {}

    /** A file that somebody hands in. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Handed(String name, byte[] content) {}

    /**
     * Begins a delivery, with what it is expected to bring.
     *
     * @throws Refused when this delivery note was received before, the file cannot be read, or the order is not one of this supplier
     */
    public ReceiptId open(Opening opening) {
        var supplier = suppliers.find(opening.supplier());
        if (opening.day().isAfter(LocalDate.now(clock))) {
            throw new Refused("purchasing.receipts.refused.future");
        }
        var expected = new Expected(
                offers.of(supplier.id()), code -> codes.holder(code).orElse(null));
        if (opening.order() != null) {
            expect(expected, supplier, opening.order());
        }
        if (opening.file() != null) {
            read(supplier, opening.file().content()).lines().forEach(expected::note);
        }
        var id = begin(opening);
        expected.lines().forEach(line -> rows.add(id, line));
        audit.record(
                "purchasing.receipt.opened",
                subject(id),
                null,
                Map.of(
                        "supplier",
                        supplier.terms().name(),
                        "number",
                        opening.note() == null ? "" : opening.note(),
                        "lines",
                        expected.lines().size()));
        return id;
    }

    private ReceiptId begin(Opening opening) {
        var file = opening.file() == null
                ? null
                : files.add(opening.file().name(), opening.file().content());
        // Whoever opens the same delivery note at the same moment waits here, and then is told.
        return WHY.explain(() -> jdbc.sql("""
                        insert into purchasing.receipt (supplier, purchase_order, note_number, note_file, received_on, opened_at, opened_by)
                        values (:supplier, :order, :note, :file, :day, :now, :by)
                        on conflict (supplier, upper(note_number)) where state in ('OPEN', 'POSTED') do nothing returning id
                        """)
                        .param("supplier", opening.supplier().value())
                        .param(
                                "order",
                                opening.order() == null ? null : opening.order().value(),
                                Types.BIGINT)
                        .param("note", opening.note(), Types.VARCHAR)
                        .param("file", file == null ? null : file.value(), Types.BIGINT)
                        .param("day", opening.day())
                        .param("now", OffsetDateTime.now(clock))
                        .param("by", audit.actor().label())
                        .query((row, n) -> new ReceiptId(row.getLong(1)))
                        .optional())
                .orElseThrow(() -> twice(opening));
    }

    private Refused twice(Opening opening) {
        var note = opening.note() == null ? "" : opening.note();
        return rows.of(opening.supplier(), note)
                .map(first -> new Refused(
                        "purchasing.receipts.refused.noteTwice",
                        note,
                        String.valueOf(first.id().value()),
                        first.day()))
                .orElseGet(() -> new Refused("purchasing.refused.meanwhile"));
    }

    private void expect(Expected expected, Supplier supplier, OrderId id) {
        var order = orders.find(id);
        if (!order.supplier().equals(supplier.id())) {
            throw new NotFound(id);
        }
        if (order.state() != PurchaseOrder.State.SENT && order.state() != PurchaseOrder.State.CLOSED) {
            throw new Refused("purchasing.receipts.refused.unsent");
        }
        var came = rows.came(id);
        orders.lines(id).stream()
                .filter(line -> line.parcels() > 0)
                .forEach(line -> expected.order(line, came.getOrDefault(line.offer(), BigDecimal.ZERO)));
    }

    /** The supplier's saved map, or what the file itself looks like. @throws Refused when neither makes anything of it */
    private static FormContent read(Supplier supplier, byte[] file) {
        var content = supplier.noteMap() == null ? null : FormReader.read(file, supplier.noteMap());
        if (content == null || content.lines().isEmpty()) {
            var guess = Guess.of(file);
            content = guess == null ? content : guess.content();
        }
        if (content == null || content.lines().isEmpty()) {
            throw new Refused("purchasing.receipts.refused.note");
        }
        return content;
    }

    /** What a person should look at in the delivery note; nothing when there is no file of it. */
    @Transactional(readOnly = true)
    public List<Message> doubts(ReceiptId id) {
        var receipt = rows.find(id);
        return receipt.file() == null
                ? List.of()
                : read(
                                suppliers.find(receipt.supplier()),
                                files.read(receipt.file()).content())
                        .findings()
                        .stream()
                        .map(finding -> finding.wrong())
                        .toList();
    }

    /** Orders that were sent, the next first. */
    @Transactional(readOnly = true)
    public List<Awaited> awaited() {
        return rows.awaited();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Receipt find(ReceiptId id) {
        return rows.find(id);
    }

    /** Its lines by name, with what was counted of each. */
    @Transactional(readOnly = true)
    public List<ReceiptLine> lines(ReceiptId id) {
        return rows.lines(id);
    }

    /** The latest counts, the last one first. */
    @Transactional(readOnly = true)
    public List<Count> counts(ReceiptId id) {
        return rows.counts(id);
    }

    /** It was opened by mistake: its delivery note can be received anew. @throws Refused when it was posted */
    public void abandon(ReceiptId id) {
        rows.find(id);
        var done = WHY.explain(() -> jdbc.sql("""
                        update purchasing.receipt set state = 'ABANDONED', ended_at = :now, ended_by = :by where id = :id and state = 'OPEN'
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .param("id", id.value())
                .update());
        if (done == 0) {
            throw new Refused("purchasing.receipts.refused.posted");
        }
        audit.record(
                "purchasing.receipt.abandoned", subject(id), Map.of("state", "OPEN"), Map.of("state", "ABANDONED"));
    }

    static String subject(ReceiptId id) {
        return "purchasing.receipt:" + id.value();
    }
}
