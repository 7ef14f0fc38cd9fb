package coop.cabas.purchasing.prices;

import coop.cabas.articles.intake.CostIntake.Costed;
import coop.cabas.audit.Audit;
import coop.cabas.purchasing.Offer;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.purchasing.forms.Line;
import coop.cabas.shared.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Takes over what a supplier offers by the thousand: every writing is one statement. */
@Component
@Transactional
public class OfferIntake {

    private static final int LONGEST = 160;

    private final JdbcClient jdbc;
    private final Turns turns;
    private final Clock clock;
    private final Audit audit;

    OfferIntake(JdbcClient jdbc, Turns turns, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.clock = clock;
        this.audit = audit;
    }

    /** What came of it. @param added offers that were new @param repriced offers whose price changed @param ended offers that it does not have any more */
    public record Done(int added, int repriced, int ended) {}

    /**
     * @param starts day from which the prices hold
     * @param reason people read it in the history of prices
     * @param endVanished whether what is not among the lines is not offered any more
     */
    public Done take(SupplierId supplier, Comparison comparison, LocalDate starts, String reason, boolean endVanished) {
        turns.take("purchasing.offers", String.valueOf(supplier.value()));
        var fresh =
                comparison.lines().stream().filter(line -> line.offer() == null).toList();
        var known =
                comparison.lines().stream().filter(line -> line.offer() != null).toList();
        var added = add(supplier, fresh);
        listed(known);
        price(fresh.stream().filter(Comparison.Compared::isRepriced).toList(), added, starts, reason);
        var repriced = known.stream().filter(Comparison.Compared::isRepriced).toList();
        price(
                repriced,
                repriced.stream()
                        .map(line -> Objects.requireNonNull(line.offer()).id().value())
                        .toList(),
                starts,
                reason);
        return new Done(fresh.size(), repriced.size(), endVanished ? end(comparison.vanished()) : 0);
    }

    /** @return their numbers, of those that have a price, in the lines' order */
    private List<Long> add(SupplierId supplier, List<Comparison.Compared> lines) {
        var ids = jdbc.sql("""
                        select nextval(pg_get_serial_sequence('purchasing.offer', 'id')) from generate_series(1, :count)
                        """)
                .param("count", lines.size())
                .query((row, n) -> row.getLong(1))
                .list();
        jdbc.sql("""
                        with told as (
                            select * from unnest(cast(:ids as bigint[]), cast(:references as text[]), cast(:eans as text[]), cast(:labels as text[]),
                                                 cast(:packs as numeric[]), cast(:contents as text[])) t(id, reference, ean, label, pack, content)
                        ), meant as (
                            select distinct on (c.article) t.id, c.article
                            from told t join articles.known_code c on c.code = t.ean and not c.retired
                            where not exists (select from purchasing.offer o where o.supplier = :supplier and o.article = c.article and not o.ended)
                            order by c.article, t.id
                        )
                        insert into purchasing.offer (id, supplier, reference, ean, label, article, pack, content, listed_on, said_by)
                        overriding system value
                        select t.id, :supplier, t.reference, t.ean, t.label, m.article, t.pack, t.content, :today, :by
                        from told t left join meant m on m.id = t.id
                        """)
                .param("ids", column(ids, String::valueOf))
                .param("references", column(lines, line -> line.line().reference()))
                .param("eans", column(lines, line -> line.line().ean()))
                .param("labels", column(lines, line -> label(line.line())))
                .param("packs", column(lines, line -> pack(line.line()).toPlainString()))
                .param(
                        "contents",
                        column(
                                lines,
                                line -> Objects.requireNonNullElse(line.line().content(), "")))
                .param("supplier", supplier.value())
                .param("today", LocalDate.now(clock))
                .param("by", audit.actor().label())
                .update();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).isRepriced())
                .mapToObj(ids::get)
                .toList();
    }

    /** They are on the list again, in parcels as it tells them. */
    private void listed(List<Comparison.Compared> lines) {
        jdbc.sql("""
                        update purchasing.offer o set listed_on = :today, pack = coalesce(t.pack, o.pack), ended = o.ended and exists (
                               select from purchasing.offer b where b.supplier = o.supplier and b.article = o.article and not b.ended and b.id <> o.id)
                        from unnest(cast(:ids as bigint[]), cast(:packs as numeric[])) t(id, pack) where o.id = t.id
                        """)
                .param("today", LocalDate.now(clock))
                .param(
                        "ids",
                        column(
                                lines,
                                line -> String.valueOf(Objects.requireNonNull(line.offer())
                                        .id()
                                        .value())))
                .param(
                        "packs",
                        column(
                                lines,
                                line -> isPack(line.line().packSize())
                                        ? Objects.requireNonNull(line.line().packSize())
                                                .toPlainString()
                                        : null))
                .update();
    }

    private void price(List<Comparison.Compared> lines, List<Long> ids, LocalDate starts, String reason) {
        jdbc.sql("""
                        insert into purchasing.offer_price (offer, starts, gross, discounts, costs, net, policy, reason, said_at, said_by)
                        select t.id, :starts, t.gross, cast(t.discounts as numeric[]), t.costs, t.net, t.policy, :reason, :now, :by
                        from unnest(cast(:ids as bigint[]), cast(:gross as numeric[]), cast(:discounts as text[]), cast(:costs as numeric[]),
                                    cast(:net as numeric[]), cast(:policies as text[])) t(id, gross, discounts, costs, net, policy)
                        """)
                .param("ids", column(ids, String::valueOf))
                .param(
                        "gross",
                        column(
                                lines,
                                line -> Objects.requireNonNull(line.price())
                                        .gross()
                                        .toPlainString()))
                .param(
                        "discounts",
                        column(
                                lines,
                                line -> Objects.requireNonNull(line.price()).discounts().stream()
                                        .map(BigDecimal::toPlainString)
                                        .collect(Collectors.joining(",", "{", "}"))))
                .param(
                        "costs",
                        column(
                                lines,
                                line -> Objects.requireNonNull(line.price())
                                        .costs()
                                        .toPlainString()))
                .param(
                        "net",
                        column(
                                lines,
                                line -> Objects.requireNonNull(line.price())
                                        .net()
                                        .toPlainString()))
                .param(
                        "policies",
                        column(
                                lines,
                                line -> Objects.requireNonNull(line.price())
                                        .policy()
                                        .name()))
                .param("starts", starts)
                .param("reason", reason)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update();
    }

    private int end(List<Offer> vanished) {
        return jdbc.sql("update purchasing.offer set ended = true where id = any(cast(:ids as bigint[]))")
                .param(
                        "ids",
                        column(vanished, offer -> String.valueOf(offer.id().value())))
                .update();
    }

    /** What articles cost at their first supplier, of those that this one is. */
    List<Costed> costs(SupplierId supplier, LocalDate day) {
        return jdbc.sql("""
                        select o.article, o.net from purchasing.offers_on(:day) o
                        where o.supplier = :supplier and o.article is not null and o.net is not null and not o.ended
                          and not exists (select from purchasing.offer b
                                          where b.article = o.article and not b.ended and (b.rank, b.id) < (o.rank, o.offer))
                        """)
                .param("day", day)
                .param("supplier", supplier.value())
                .query((row, n) -> new Costed(row.getLong("article"), row.getBigDecimal("net")))
                .list();
    }

    private static String label(Line line) {
        var label = !line.label().isBlank()
                ? line.label().strip()
                : Objects.requireNonNullElse(line.reference(), Objects.requireNonNullElse(line.ean(), "?"));
        return label.length() > LONGEST ? label.substring(0, LONGEST).strip() : label;
    }

    private static BigDecimal pack(Line line) {
        return isPack(line.packSize()) ? Objects.requireNonNull(line.packSize()) : BigDecimal.ONE;
    }

    private static boolean isPack(@Nullable BigDecimal size) {
        return size != null && size.signum() > 0;
    }

    private static <T> @Nullable String[] column(List<T> all, Function<T, @Nullable String> of) {
        return all.stream().map(of).toArray(String[]::new);
    }
}
