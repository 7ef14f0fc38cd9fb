package coop.cabas.aemsoft;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.intake.ArticleIntake;
import coop.cabas.articles.intake.Repriced;
import coop.cabas.audit.Audit;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.shared.Turns;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes over from the till what is not known here, and holds both sides against one another. */
@Service
@Transactional
public class Exchange {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Turns turns;
    private final Audit audit;
    private final Translation translation;
    private final ArticleIntake intake;

    Exchange(JdbcClient jdbc, Clock clock, Turns turns, Audit audit, Translation translation, ArticleIntake intake) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.turns = turns;
        this.audit = audit;
        this.translation = translation;
        this.intake = intake;
    }

    /** What tells both sides; its parameter {@code moment} is that of the prices. */
    public static String sidesSql() {
        return SidesSql.SIDES;
    }

    /** How many stand how. */
    public record Counts(int fresh, int different, int same, int here) {}

    /** Every article of either side, by the till's name. */
    @Transactional(readOnly = true)
    public List<Sides> sides() {
        return jdbc.sql(SidesSql.SIDES)
                .param("moment", OffsetDateTime.now(clock))
                .query((row, n) -> sides(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Counts counts() {
        return jdbc.sql("""
                        select count(*) filter (where state = 'NEW')::int as fresh, count(*) filter (where state = 'DIFFERENT')::int as different,
                               count(*) filter (where state = 'SAME')::int as same, count(*) filter (where state = 'HERE')::int as here
                        from (""" + SidesSql.SIDES + ") s")
                .param("moment", OffsetDateTime.now(clock))
                .query((row, n) -> new Counts(
                        row.getInt("fresh"), row.getInt("different"), row.getInt("same"), row.getInt("here")))
                .single();
    }

    /**
     * Adds the articles of the till that are not known here, with what its last list and snapshot tell of them. Again, it adds nothing.
     *
     * @return how many were added
     */
    public int takeNew() {
        turns.take("aemsoft.takeover");
        var incoming =
                jdbc.sql(SidesSql.NEW).query((row, n) -> tillArticle(row)).list();
        if (incoming.isEmpty()) {
            return 0;
        }
        var starts = incoming.stream()
                .map(TillArticle::moment)
                .max(Instant::compareTo)
                .orElseThrow();
        intake.add(translation.of(incoming), starts, Text.t("aemsoft.reason"));
        told("NEW", incoming.size());
        return incoming.size();
    }

    /**
     * Takes over prices and costs that the till has otherwise, for articles that both sides know.
     *
     * @return how many articles changed
     * @throws Refused when none differs
     */
    public int takePrices() {
        turns.take("aemsoft.takeover");
        var told = sides().stream()
                .filter(side -> side.state() == Sides.State.DIFFERENT)
                .map(side -> new Repriced(Objects.requireNonNull(side.article()), side.tillPrice(), side.tillCost()))
                .toList();
        var changed = intake.reprice(told, Text.t("aemsoft.reason"));
        if (changed == 0) {
            throw new Refused("aemsoft.refused.nothing");
        }
        told("PRICES", changed);
        return changed;
    }

    private void told(String kind, int articles) {
        jdbc.sql("insert into aemsoft.takeover (made_at, made_by, kind, articles) values (:now, :by, :kind, :articles)")
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .param("kind", kind)
                .param("articles", articles)
                .update();
        audit.record("aemsoft.takeover.made", "aemsoft.takeover:" + kind, null, Map.of("articles", articles));
    }

    /** A row of both sides. */
    public static Sides sides(ResultSet row) throws SQLException {
        var article = row.getObject("article", Long.class);
        return new Sides(
                row.getString("ean"),
                row.getString("label") == null ? null : TillWords.name(row.getString("label")),
                article == null ? null : new ArticleId(article),
                row.getString("name"),
                money(row.getBigDecimal("till_price")),
                money(row.getBigDecimal("price")),
                row.getBigDecimal("till_cost"),
                row.getBigDecimal("cost"),
                row.getBigDecimal("till_vat"),
                row.getBigDecimal("vat"),
                Sides.State.valueOf(row.getString("state")));
    }

    private static TillArticle tillArticle(ResultSet row) throws SQLException {
        return new TillArticle(
                row.getString("ean"),
                row.getString("label"),
                row.getObject("vat_code", Integer.class),
                row.getObject("department_code", Integer.class),
                row.getString("department"),
                row.getString("department_kind"),
                row.getObject("family_code", Integer.class),
                row.getString("family"),
                row.getString("sub_family"),
                row.getString("group_label"),
                row.getBigDecimal("cost_net"),
                row.getBigDecimal("price_ttc"),
                row.getBigDecimal("contents"),
                row.getString("contents_unit"),
                row.getBoolean("fractions"),
                row.getObject("moment", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.rounded(amount, RoundingMode.HALF_UP);
    }
}
