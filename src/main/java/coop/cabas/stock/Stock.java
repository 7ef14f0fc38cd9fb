package coop.cabas.stock;

import coop.cabas.articles.ArticleId;
import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What people say of the stock, and what it is. */
@Service
@Transactional
public class Stock {

    /** The most of one article that somebody loses or finds at once: beyond, a digit too many was typed. */
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    private static final Refusals WHY = Refusals.of(Map.of(
                    "move_article_fkey", "stock.refused.article",
                    "balance_article_fkey", "stock.refused.article",
                    "moves_move", "stock.refused.quantity",
                    "move_reverses_key", "stock.refused.reversed"))
            .orOdd("stock.refused.odd");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final Reasons reasons;

    Stock(JdbcClient jdbc, Clock clock, Audit audit, Reasons reasons) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.reasons = reasons;
    }

    /** How much there is, and what one of it costs on average. @param average null until a cost is known */
    public record Level(BigDecimal quantity, @Nullable BigDecimal average) {

        /** Euros, VAT excluded; null until a cost is known. */
        public @Nullable BigDecimal value() {
            return average == null ? null : quantity.multiply(average);
        }
    }

    /**
     * Something was lost, used, given back or found.
     *
     * @param quantity how much, above zero; the reason says in which direction
     * @param request number that the phone gives it, so that sent twice it is one; null for none
     * @return whether it is new
     * @throws Refused when it is nothing, or more than one types on purpose, or the reason is not offered any more
     * @throws NotFound when there is no such reason
     */
    public boolean move(
            ArticleId article, ReasonId why, BigDecimal quantity, String note, LocalDate day, @Nullable UUID request) {
        var reason = reasons.find(why);
        if (reason.ended()) {
            throw new Refused("stock.refused.reason", reason.name());
        }
        if (quantity.signum() <= 0 || quantity.compareTo(MOST) > 0) {
            throw new Refused("stock.refused.quantity");
        }
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Refused("stock.refused.future");
        }
        var effect = reason.kind().takes() ? quantity.negate() : quantity;
        return WHY.explain(() -> jdbc.sql("""
                        insert into stock.move (article, day, kind, quantity, reason, note, request, said_at, said_by)
                        select :article, :day, :kind, :quantity, :reason, :note, :request, :now, :by
                        where not exists (select from stock.move where request = :request)
                        on conflict (request) do nothing
                        """)
                        .param("article", article.value())
                        .param("day", day)
                        .param("kind", reason.kind().name())
                        .param("quantity", effect)
                        .param("reason", why.value())
                        .param("note", note.strip())
                        .param("request", request, Types.OTHER)
                        .param("now", OffsetDateTime.now(clock))
                        .param("by", audit.actor().label())
                        .update())
                > 0;
    }

    /**
     * Makes a mistake good by the opposite move, on the same day.
     *
     * @throws Refused when that was done before, or another program told it
     * @throws NotFound when the article has no such move
     */
    public void reverse(ArticleId article, MoveId id) {
        var move = moves(article, id).stream().findFirst().orElseThrow(() -> new NotFound(id));
        if (!move.isOurs()) {
            throw new Refused("stock.refused.reversed");
        }
        WHY.explain(() -> jdbc.sql("""
                        insert into stock.move (article, day, kind, quantity, reason, reverses, said_at, said_by)
                        select article, day, kind, -quantity, reason, id, :now, :by from stock.move where id = :id
                        """)
                .param("id", id.value())
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update());
        audit.record(
                "stock.move.reversed",
                "stock.move:" + id.value(),
                Map.of("quantity", move.quantity()),
                Map.of("quantity", move.quantity().negate()));
    }

    /** What there is now. */
    @Transactional(readOnly = true)
    public Level level(ArticleId article) {
        return jdbc.sql("select quantity, average from stock.balance where article = :article")
                .param("article", article.value())
                .query((row, n) -> new Level(row.getBigDecimal("quantity"), row.getBigDecimal("average")))
                .optional()
                .orElse(new Level(BigDecimal.ZERO, null));
    }

    /** The latest moves of an article, the last one first, {@value #MOVES} at most. */
    @Transactional(readOnly = true)
    public List<Move> moves(ArticleId article) {
        return moves(article, null);
    }

    private static final int MOVES = 100;

    private List<Move> moves(ArticleId article, @Nullable MoveId only) {
        return jdbc.sql("""
                        select m.*, r.name as reason_name, exists (select from stock.move o where o.reverses = m.id) as reversed
                        from stock.move m left join stock.reason r on r.id = m.reason
                        where m.article = :article and (cast(:only as bigint) is null or m.id = :only)
                        order by m.day desc, m.id desc limit :most
                        """)
                .param("article", article.value())
                .param("only", only == null ? null : only.value(), Types.BIGINT)
                .param("most", MOVES)
                .query((row, n) -> move(row))
                .list();
    }

    private static Move move(ResultSet row) throws SQLException {
        return new Move(
                new MoveId(row.getLong("id")),
                new ArticleId(row.getLong("article")),
                row.getObject("day", LocalDate.class),
                Move.Kind.valueOf(row.getString("kind")),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("counted"),
                row.getBigDecimal("unit_cost"),
                row.getBigDecimal("average"),
                row.getString("reason_name"),
                row.getString("note"),
                row.getString("origin"),
                Optional.ofNullable(row.getObject("reverses", Long.class))
                        .map(MoveId::new)
                        .orElse(null),
                row.getBoolean("reversed"),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getString("said_by"));
    }
}
