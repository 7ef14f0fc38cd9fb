package coop.cabas.purchasing.web;

import coop.cabas.purchasing.SupplierId;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.NarrowedList;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What one supplier offers. */
@Component
class OfferList {

    /** Which are shown. */
    enum Showing {
        ACTIVE("not ended"),
        /** Nobody has said what they are in the shop. */
        UNKNOWN("not ended and article is null"),
        ENDED("ended");

        private final String where;

        Showing(String where) {
            this.where = where;
        }
    }

    record Row(
            long offer,
            String label,
            @Nullable String reference,
            @Nullable String article,
            BigDecimal pack,
            @Nullable BigDecimal net,
            int rank,
            boolean ended) {}

    private static final String OFFERS = """
            select o.offer, o.label, o.reference, a.name as article, o.pack, o.net, o.rank, o.ended,
                   public.searchable(concat_ws(' ', o.label, o.reference, o.ean, a.name)) as found_by
            from purchasing.offers_on(cast(:today as date)) o left join articles.named_article a on a.article = o.article
            where o.supplier = :supplier
            """;

    private final NarrowedList<Showing, Row> lists;

    OfferList(JdbcClient jdbc) {
        lists = NarrowedList.of(Showing.ACTIVE, showing -> list(jdbc, showing));
    }

    Showing shown(ListQuery query) {
        return lists.shown(query);
    }

    Table<Row> page(ListQuery query, SupplierId supplier, LocalDate today) {
        return lists.page(query, Map.of("supplier", supplier.value(), "today", today));
    }

    private static SqlList<Row> list(JdbcClient jdbc, Showing showing) {
        return SqlList.of(
                        jdbc,
                        "purchasing.offers",
                        "select * from (" + OFFERS + ") l where " + showing.where,
                        new SimplePropertyRowMapper<>(Row.class),
                        "offer",
                        "bigint")
                .column(Column.<Row>text("label", "purchasing.label", Row::label)
                        .linking(row -> "/purchasing/offers/" + row.offer())
                        .sortedBy("label", "text"))
                .column(Column.text("reference", "purchasing.reference", Row::reference))
                .column(Column.text("article", "purchasing.article", Row::article))
                .column(Column.number("pack", "purchasing.pack", Row::pack))
                .column(Column.unitPrice("net", "purchasing.net", Row::net))
                .column(Column.badge(
                        "state",
                        "purchasing.state",
                        row -> row.article() == null
                                ? Badge.of(Badge.Tone.WARNING, "purchasing.show.UNKNOWN")
                                : row.rank() > 1
                                        ? Badge.of(Badge.Tone.NEUTRAL, "purchasing.isSecond", row.rank())
                                        : null))
                .orderedBy("label", "text", false)
                .searchingIn("found_by")
                .build();
    }
}
