package coop.cabas.stock.expiry;

import coop.cabas.articles.ArticleId;
import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import coop.cabas.shared.Refused;
import coop.cabas.stock.ReasonId;
import coop.cabas.stock.Stock;
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
import java.util.UUID;

/** What people say of printed dates. */
@Service
@Transactional
public class ShelfDates {

    /** Why what is past its date is lost; the shop was given it with its first reasons. */
    private static final String PAST = "Date dépassée";

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    /** Beyond, a digit of the year was mistyped. */
    private static final int YEARS = 10;

    private static final Refusals WHY = Refusals.of(Map.of(
            "shelf_date_article_fkey", "stock.refused.article",
            "not_more_than_was_left", "stock.refused.left",
            "ends_take_something", "stock.refused.over"));

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final Stock stock;

    ShelfDates(JdbcClient jdbc, Clock clock, Audit audit, Stock stock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.stock = stock;
    }

    /**
     * So much of an article bears that date.
     *
     * @param sure whether whoever says so has seen that the day is past
     * @param request number that the phone gives it, so that sent twice it is one; null for none
     * @return whether it is new
     * @throws Refused when it is nothing or too much, the day is years away, or it is past and nobody is sure
     */
    public boolean tell(
            ArticleId article,
            ShelfDate.Kind kind,
            LocalDate day,
            BigDecimal quantity,
            boolean sure,
            @Nullable UUID request) {
        var today = LocalDate.now(clock);
        if (quantity.signum() <= 0 || quantity.compareTo(MOST) > 0) {
            throw new Refused("stock.refused.quantity");
        }
        if (day.isAfter(today.plusYears(YEARS)) || day.isBefore(today.minusYears(YEARS))) {
            throw new Refused("stock.refused.farDate");
        }
        if (day.isBefore(today) && !sure) {
            throw new Refused("stock.refused.pastDate");
        }
        return WHY.explain(() -> jdbc.sql("""
                        insert into stock.shelf_date (article, day, kind, quantity, request, said_at, said_by)
                        values (:article, :day, :kind, :quantity, :request, :now, :by)
                        on conflict (request) do nothing
                        """)
                        .param("article", article.value())
                        .param("day", day)
                        .param("kind", kind.name())
                        .param("quantity", quantity)
                        .param("request", request, Types.OTHER)
                        .param("now", OffsetDateTime.now(clock))
                        .param("by", audit.actor().label())
                        .update())
                > 0;
    }

    /** Nothing is left of it. @throws Refused when that was said before @throws NotFound when there is none */
    public void sold(ShelfDateId id) {
        end(find(id), ShelfDate.End.Kind.SOLD, BigDecimal.ZERO, null);
    }

    /** It was never there. @throws Refused when nothing is left of it @throws NotFound when there is none */
    public void mistaken(ShelfDateId id) {
        end(find(id), ShelfDate.End.Kind.MISTAKE, BigDecimal.ZERO, null);
    }

    /**
     * Some of it, or all, leaves the shelf because of its date: the ledger is told a loss.
     *
     * @param request number that the phone gives it; sent twice, it is one
     * @return whether it is new
     * @throws Refused when it is nothing, or more than is left of it
     * @throws NotFound when there is none
     */
    public boolean withdraw(ShelfDateId id, BigDecimal quantity, UUID request) {
        var date = find(id);
        if (!stock.move(date.article(), reason(), quantity, "", LocalDate.now(clock), request)) {
            return false;
        }
        var move = jdbc.sql("select id from stock.move where request = :request")
                .param("request", request, Types.OTHER)
                .query((row, n) -> row.getLong(1))
                .single();
        end(date, ShelfDate.End.Kind.WITHDRAWN, quantity, move);
        return true;
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public ShelfDate find(ShelfDateId id) {
        return jdbc.sql("select * from (" + ShelfDateSql.ALL + ") d where d.id = :id")
                .param("id", id.value())
                .query((row, n) -> ShelfDateSql.date(row, ends(id)))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private void end(ShelfDate date, ShelfDate.End.Kind kind, BigDecimal quantity, @Nullable Long move) {
        var taken = WHY.explain(() -> jdbc.sql("""
                        insert into stock.shelf_date_end (shelf_date, kind, quantity, move, said_at, said_by)
                        values (:date, :kind, :quantity, :move, :now, :by) returning quantity
                        """)
                .param("date", date.id().value())
                .param("kind", kind.name())
                .param("quantity", quantity)
                .param("move", move, Types.BIGINT)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .query((row, n) -> row.getBigDecimal(1))
                .single());
        audit.record(
                "stock.dates.ended." + kind,
                "stock.shelf_date:" + date.id().value(),
                Map.of("name", date.name()),
                Map.of("quantity", taken));
    }

    private List<ShelfDate.End> ends(ShelfDateId id) {
        return jdbc.sql("select * from stock.shelf_date_end where shelf_date = :id order by id")
                .param("id", id.value())
                .query((row, n) -> ShelfDateSql.end(row))
                .list();
    }

    private ReasonId reason() {
        return jdbc.sql("select id from stock.reason where name = :name")
                .param("name", PAST)
                .query((row, n) -> new ReasonId(row.getLong(1)))
                .single();
    }
}
