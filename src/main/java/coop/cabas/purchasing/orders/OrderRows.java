package coop.cabas.purchasing.orders;

import coop.cabas.articles.ArticleId;
import coop.cabas.files.FileId;
import coop.cabas.purchasing.OfferId;
import coop.cabas.purchasing.OrderId;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.purchasing.proposals.Proposed;
import coop.cabas.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders and their lines as their tables keep them. */
@Component
class OrderRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int LATEST = 20;

    private static final String ORDERS =
            "select o.*, s.name as supplier_name from purchasing.purchase_order o join purchasing.supplier s on s.id = o.supplier ";

    private final JdbcClient jdbc;

    OrderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest of a supplier, the last first; its draft among them. */
    List<PurchaseOrder> latest(SupplierId supplier) {
        return jdbc.sql(ORDERS + "where o.supplier = :supplier order by o.ordered_on desc, o.id desc limit " + LATEST)
                .param("supplier", supplier.value())
                .query((row, n) -> order(row))
                .list();
    }

    PurchaseOrder find(OrderId id) {
        return jdbc.sql(ORDERS + "where o.id = :id")
                .param("id", id.value())
                .query((row, n) -> order(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    List<OrderLine> lines(OrderId id) {
        return jdbc.sql("""
                        select l.*, o.reference, o.ean, o.label, coalesce(a.name, o.label) as name, coalesce(a.weighed, false) as weighed
                        from purchasing.order_line l join purchasing.offer o on o.id = l.offer
                        left join articles.named_article a on a.article = l.article
                        where l.purchase_order = :id order by name, l.offer
                        """)
                .param("id", id.value())
                .query((row, n) -> line(row))
                .list();
    }

    /** Adds what is proposed, in parcels no fewer than the supplier delivers. */
    void add(OrderId id, Map<OfferId, Proposed> lines) {
        jdbc.sql("""
                        insert into purchasing.order_line (purchase_order, offer, article, parcels, proposed, pack, price, figures)
                        select :id, o.id, o.article, case when t.parcels = 0 then 0 else greatest(t.parcels, o.fewest) end, t.parcels, o.pack,
                               (t.figures -> 'facts' ->> 'price')::numeric, t.figures
                        from unnest(cast(:offers as bigint[]), cast(:parcels as int[]), cast(:figures as jsonb[])) t(offer, parcels, figures)
                        join purchasing.offer o on o.id = t.offer
                        """)
                .param("id", id.value())
                .param(
                        "offers",
                        lines.keySet().stream()
                                .map(offer -> String.valueOf(offer.value()))
                                .toArray(String[]::new))
                .param(
                        "parcels",
                        lines.values().stream()
                                .map(line -> String.valueOf(line.parcels()))
                                .toArray(String[]::new))
                .param(
                        "figures",
                        lines.values().stream().map(JSON::writeValueAsString).toArray(String[]::new))
                .update();
    }

    void set(OrderId id, Map<OfferId, Integer> parcels) {
        jdbc.sql("""
                        update purchasing.order_line l set parcels = t.parcels
                        from unnest(cast(:offers as bigint[]), cast(:parcels as int[])) t(offer, parcels)
                        where l.purchase_order = :id and l.offer = t.offer and l.parcels <> t.parcels
                        """)
                .param("id", id.value())
                .param(
                        "offers",
                        parcels.keySet().stream()
                                .map(offer -> String.valueOf(offer.value()))
                                .toArray(String[]::new))
                .param("parcels", parcels.values().stream().map(String::valueOf).toArray(String[]::new))
                .update();
    }

    /** The first that is ordered though it is not bought any more. */
    Optional<String> ended(OrderId id) {
        return jdbc.sql("""
                        select coalesce(a.name, o.label) from purchasing.order_line l join purchasing.offer o on o.id = l.offer
                        left join articles.named_article a on a.article = l.article
                        where l.purchase_order = :id and l.parcels > 0 and (o.ended or a.status = 'ENDED') order by 1 limit 1
                        """)
                .param("id", id.value())
                .query((row, n) -> row.getString(1))
                .optional();
    }

    private static PurchaseOrder order(ResultSet row) throws SQLException {
        var sent = row.getObject("sent_at", OffsetDateTime.class);
        return new PurchaseOrder(
                new OrderId(row.getLong("id")),
                new SupplierId(row.getLong("supplier")),
                row.getString("supplier_name"),
                PurchaseOrder.State.valueOf(row.getString("state")),
                row.getObject("ordered_on", LocalDate.class),
                row.getObject("deliver_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("note"),
                row.getString("made_by"),
                row.getInt("version"),
                sent == null ? null : sent.toInstant(),
                row.getString("sent_by"),
                row.getString("sent_to"),
                file(row, "paper"),
                file(row, "form"));
    }

    private static @Nullable FileId file(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class))
                .map(FileId::new)
                .orElse(null);
    }

    private static OrderLine line(ResultSet row) throws SQLException {
        var figures = row.getString("figures");
        return new OrderLine(
                new OfferId(row.getLong("offer")),
                row.getString("reference"),
                row.getString("ean"),
                Optional.ofNullable(row.getObject("article", Long.class))
                        .map(ArticleId::new)
                        .orElse(null),
                row.getString("name"),
                row.getString("label"),
                row.getBoolean("weighed"),
                row.getInt("parcels"),
                row.getInt("proposed"),
                row.getBigDecimal("pack"),
                row.getBigDecimal("price"),
                figures == null ? null : JSON.readValue(figures, Proposed.class));
    }
}
