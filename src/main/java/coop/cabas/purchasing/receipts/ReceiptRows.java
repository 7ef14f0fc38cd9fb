package coop.cabas.purchasing.receipts;

import coop.cabas.articles.ArticleId;
import coop.cabas.files.FileId;
import coop.cabas.purchasing.OfferId;
import coop.cabas.purchasing.OrderId;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Deliveries as the tables keep them. */
@Component
class ReceiptRows {

    /** The latest counts that a page shows. */
    static final int COUNTS = 200;

    private final JdbcClient jdbc;

    ReceiptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Receipt find(ReceiptId id) {
        return jdbc.sql("""
                        select r.*, s.name as supplier_name from purchasing.receipt r join purchasing.supplier s on s.id = r.supplier
                        where r.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> receipt(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** The one that stands in the way of another of the same delivery note. */
    Optional<Receipt> of(SupplierId supplier, String note) {
        return jdbc.sql("""
                        select r.*, s.name as supplier_name from purchasing.receipt r join purchasing.supplier s on s.id = r.supplier
                        where r.supplier = :supplier and upper(r.note_number) = upper(:note) and r.state in ('OPEN', 'POSTED')
                        """)
                .param("supplier", supplier.value())
                .param("note", note)
                .query((row, n) -> receipt(row))
                .optional();
    }

    List<ReceiptLine> lines(ReceiptId id) {
        return jdbc.sql("""
                        select l.*, coalesce(a.name, l.label) as name, coalesce(a.weighed, false) as weighed
                        from purchasing.received_line l left join articles.named_article a on a.article = l.article
                        where l.receipt = :id order by lower(coalesce(a.name, l.label)), l.line
                        """)
                .param("id", id.value())
                .query((row, n) -> line(row))
                .list();
    }

    /** The latest counts, the last one first. */
    List<Count> counts(ReceiptId id) {
        return jdbc.sql("""
                        select c.*, coalesce(a.name, l.label) as name, coalesce(a.weighed, false) as weighed, w.counted is not null as withdrawn
                        from purchasing.receipt_count c join purchasing.receipt_line l on l.id = c.line
                        left join articles.named_article a on a.article = l.article
                        left join purchasing.receipt_withdrawal w on w.counted = c.id
                        where c.receipt = :id order by c.id desc limit :most
                        """)
                .param("id", id.value())
                .param("most", COUNTS)
                .query((row, n) -> new Count(
                        row.getLong("id"),
                        row.getLong("line"),
                        row.getString("name"),
                        row.getBoolean("weighed"),
                        Count.Kind.valueOf(row.getString("kind")),
                        row.getBigDecimal("quantity"),
                        row.getObject("said_at", OffsetDateTime.class).toInstant(),
                        row.getString("said_by"),
                        row.getBoolean("withdrawn")))
                .list();
    }

    /** What came of an order already, by offer: in good order or not. */
    Map<OfferId, BigDecimal> came(OrderId order) {
        return jdbc
                .sql("""
                        select offer, sum(good + broken + refused) as quantity from purchasing.received_line
                        where purchase_order = :order and state = 'POSTED' and offer is not null group by offer
                        """)
                .param("order", order.value())
                .query((row, n) -> Map.entry(new OfferId(row.getLong("offer")), row.getBigDecimal("quantity")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Orders that were sent, the next first. */
    List<Awaited> awaited() {
        return jdbc.sql("""
                        select o.id, o.supplier, s.name, o.deliver_on from purchasing.purchase_order o join purchasing.supplier s on s.id = o.supplier
                        where o.state = 'SENT' order by o.deliver_on, lower(s.name), o.id limit :most
                        """)
                .param("most", COUNTS)
                .query((row, n) -> new Awaited(
                        new OrderId(row.getLong("id")),
                        new SupplierId(row.getLong("supplier")),
                        row.getString("name"),
                        row.getObject("deliver_on", LocalDate.class)))
                .list();
    }

    /** @return number of the new line; empty when the delivery has one of this offer or article already */
    Optional<Long> add(ReceiptId id, Expected.Line line) {
        return jdbc.sql("""
                        insert into purchasing.receipt_line (receipt, offer, article, ean, reference, label, pack, ordered, order_price, noted, note_price)
                        values (:receipt, cast(:offer as bigint), cast(:article as bigint), :ean, :reference, :label, :pack, :ordered, :orderPrice,
                                :noted, :notePrice)
                        on conflict do nothing returning id
                        """)
                .param("receipt", id.value())
                .params(line.values())
                .query((row, n) -> row.getLong(1))
                .optional();
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        var posted = row.getObject("posted_at", OffsetDateTime.class);
        return new Receipt(
                new ReceiptId(row.getLong("id")),
                new SupplierId(row.getLong("supplier")),
                row.getString("supplier_name"),
                id(row, "purchase_order", OrderId::new),
                row.getString("note_number"),
                id(row, "note_file", FileId::new),
                row.getObject("received_on", LocalDate.class),
                Receipt.State.valueOf(row.getString("state")),
                row.getBoolean("by_till"),
                row.getString("opened_by"),
                posted == null ? null : posted.toInstant(),
                row.getString("posted_by"));
    }

    private static ReceiptLine line(ResultSet row) throws SQLException {
        return new ReceiptLine(
                row.getLong("line"),
                id(row, "offer", OfferId::new),
                id(row, "article", ArticleId::new),
                row.getString("ean"),
                row.getString("reference"),
                row.getString("label"),
                row.getString("name"),
                row.getBoolean("weighed"),
                row.getBigDecimal("pack"),
                row.getBigDecimal("ordered"),
                row.getBigDecimal("order_price"),
                row.getBigDecimal("noted"),
                row.getBigDecimal("note_price"),
                row.getBigDecimal("good"),
                row.getBigDecimal("broken"),
                row.getBigDecimal("refused"));
    }

    private static <T> @Nullable T id(ResultSet row, String column, LongFunction<T> of) throws SQLException {
        var value = row.getObject(column, Long.class);
        return value == null ? null : of.apply(value);
    }
}
