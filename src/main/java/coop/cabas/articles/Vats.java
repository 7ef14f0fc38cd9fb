package coop.cabas.articles;

import coop.cabas.audit.Audit;
import coop.cabas.shared.Refusals;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Kinds of value added tax and their rates, each from the beginning of a day (CGI 278 to 281 nonies). */
@Service
@Transactional
public class Vats {

    private static final Refusals WHY = Refusals.of(Map.of(
                    "vat_name_key", "articles.refused.nameTaken",
                    "vat_rate_pkey", "articles.refused.rateTaken",
                    "vat_rate_rate_check", "articles.refused.rate",
                    "vat_rate_vat_fkey", "articles.refused.vat"))
            .orOdd("articles.refused.odd");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Vats(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** One rate of one kind. */
    public record Rate(VatId vat, LocalDate starts, BigDecimal rate, String by) {}

    @Transactional(readOnly = true)
    public List<Vat> all() {
        return jdbc.sql("""
                        select v.id, v.name, (select r.rate from articles.vat_rate r where r.vat = v.id and r.starts <= :today
                                              order by r.starts desc limit 1) as rate
                        from articles.vat v order by v.id
                        """)
                .param("today", LocalDate.now(clock))
                .query((row, n) ->
                        new Vat(new VatId(row.getLong("id")), row.getString("name"), row.getBigDecimal("rate")))
                .list();
    }

    /** Every rate, the latest first. */
    @Transactional(readOnly = true)
    public List<Rate> rates() {
        return jdbc.sql("select * from articles.vat_rate order by vat, starts desc")
                .query((row, n) -> new Rate(
                        new VatId(row.getLong("vat")),
                        row.getObject("starts", LocalDate.class),
                        row.getBigDecimal("rate"),
                        row.getString("said_by")))
                .list();
    }

    /** @throws Refused when another has this name */
    public VatId add(String name) {
        var id = WHY.explain(() -> jdbc.sql("insert into articles.vat (name) values (:name) returning id")
                .param("name", name.strip())
                .query((row, n) -> new VatId(row.getLong(1)))
                .single());
        audit.record("articles.vat.added", "articles.vat:" + id.value(), null, Map.of("name", name.strip()));
        return id;
    }

    /**
     * A rate from the beginning of a day on.
     *
     * @throws Refused when that day has begun: what was sold this morning would change its VAT; or when one begins on that day already
     */
    public void rate(VatId id, LocalDate starts, BigDecimal rate) {
        var first = rates().stream().noneMatch(one -> one.vat().equals(id));
        if (!first && !starts.isAfter(LocalDate.now(clock))) {
            throw new Refused("articles.refused.rateBegun");
        }
        WHY.explain(() -> jdbc.sql("""
                        insert into articles.vat_rate (vat, starts, rate, said_at, said_by) values (:vat, :starts, :rate, :now, :by)
                        """)
                .param("vat", id.value())
                .param("starts", starts)
                .param("rate", rate)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update());
        audit.record(
                "articles.vat.rated",
                "articles.vat:" + id.value(),
                null,
                Map.of("rate", rate, "starts", starts.toString()));
    }
}
