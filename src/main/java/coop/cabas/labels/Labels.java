package coop.cabas.labels;

import coop.cabas.articles.ArticleId;
import coop.cabas.audit.Audit;
import coop.cabas.shared.Money;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which labels the shelves want, and what became of them. What a label said is kept when it is hung; an article waits as long as its
 * label would say something else now. So prices that begin or end by themselves, and origins that change, wait too, and whoever changes
 * a price back waits no more.
 */
@Service
@Transactional
public class Labels {

    /** On one paper, and at once on the page of those that wait: a form carries a thousand fields. */
    public static final int MOST = 900;

    private static final int LATEST = 10;

    /** All that a label tells, whatever it is told in. */
    private static final String SAID = """
            md5(row(s.code, s.name, s.price, s.promotion, s.regular_price, s.sold_by_weight, s.content, s.content_unit, s.unit_price,
                    s.origin, s.category, s.labels, s.fresh)::text)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Labels(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** Articles on sale whose label is to be printed, by department and name, {@value #MOST} at most. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return jdbc.sql("""
                        select s.article, s.name, s.department_name, s.price, hung.price as hung, hung.said is not null as labelled
                        from articles.shelf_at(:now) s
                        left join (select distinct on (l.article) l.article, l.said, l.price
                                   from labels.line l join labels.printing p on p.id = l.printing
                                   where p.hung_at is not null and l.said is not null order by l.article, p.hung_at desc, p.id desc) hung
                               on hung.article = s.article
                        where s.status in ('NEW', 'ACTIVE') and s.department_kind = 'GOODS' and hung.said is distinct from %s
                        order by s.department_name, s.name, s.article limit :most
                        """.formatted(SAID))
                .param("now", OffsetDateTime.now(clock))
                .param("most", MOST)
                .query((row, n) -> new Waiting(
                        new ArticleId(row.getLong("article")),
                        row.getString("name"),
                        row.getString("department_name"),
                        money(row.getBigDecimal("price")),
                        money(row.getBigDecimal("hung")),
                        row.getBoolean("labelled")))
                .list();
    }

    /**
     * Gathers labels to be printed together.
     *
     * @throws Refused when there is none, or there are more than {@value #MOST}
     */
    public PrintingId gather(Collection<ArticleId> articles) {
        if (articles.isEmpty()) {
            throw new Refused("labels.refused.none");
        }
        if (articles.size() > MOST) {
            throw new Refused("labels.refused.many", MOST);
        }
        var id = jdbc.sql("insert into labels.printing (made_at) values (:now) returning id")
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> new PrintingId(row.getLong(1)))
                .single();
        var lines = jdbc.sql("""
                        insert into labels.line (printing, article, said, price)
                        select :id, s.article, %s, s.price from articles.shelf_at(:now) s where s.article = any(:articles)
                        """.formatted(SAID))
                .param("id", id.value())
                .param("now", OffsetDateTime.now(clock))
                .param("articles", articles.stream().map(ArticleId::value).toArray(Long[]::new))
                .update();
        if (lines == 0) {
            throw new Refused("labels.refused.none");
        }
        hold(id);
        audit.record("labels.printing.made", subject(id), null, Map.of("labels", lines));
        return id;
    }

    /** A label that the law does not let hang is not printed, and says nothing. */
    private void hold(PrintingId id) {
        var held = new ArrayList<Long>();
        rows(id).query(row -> {
            if (!Mentions.missing(LabelRow.read(row)).isEmpty()) {
                held.add(row.getLong("article"));
            }
        });
        jdbc.sql("update labels.line set said = null where printing = :id and article = any(:held)")
                .param("id", id.value())
                .param("held", held.toArray(Long[]::new))
                .update();
    }

    /** The same labels once more, as they are to be now. */
    public PrintingId again(PrintingId id) {
        find(id);
        return gather(jdbc.sql("select article from labels.line where printing = :id")
                .param("id", id.value())
                .query((row, n) -> new ArticleId(row.getLong(1)))
                .list());
    }

    /** They are on the shelves: what they said when they were gathered is what hangs there. Once said, it stays so. */
    public void hang(PrintingId id) {
        find(id);
        if (jdbc.sql("update labels.printing set hung_at = :now where id = :id and hung_at is null")
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", id.value())
                        .update()
                > 0) {
            audit.record("labels.printing.hung", subject(id), null, null);
        }
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Printing find(PrintingId id) {
        return printings("where p.id = :id")
                .param("id", id.value())
                .query(Labels::printing)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** The last {@value #LATEST}, the latest first. */
    @Transactional(readOnly = true)
    public List<Printing> latest() {
        return printings("order by p.id desc limit :most")
                .param("most", LATEST)
                .query(Labels::printing)
                .list();
    }

    /** What its labels say now, by department and name. */
    @Transactional(readOnly = true)
    public List<ShelfLabel> of(PrintingId id) {
        return rows(id).query((row, n) -> LabelRow.read(row)).list();
    }

    private JdbcClient.StatementSpec rows(PrintingId id) {
        return jdbc.sql("""
                        select s.* from articles.shelf_at(:now) s join labels.line l on l.article = s.article
                        where l.printing = :id order by s.department_name, s.name, s.article
                        """).param("now", OffsetDateTime.now(clock)).param("id", id.value());
    }

    private JdbcClient.StatementSpec printings(String rest) {
        return jdbc.sql("""
                select p.id, p.made_at, p.hung_at, (select count(*) from labels.line l where l.printing = p.id)::int as labels
                from labels.printing p %s
                """.formatted(rest));
    }

    private static Printing printing(ResultSet row, int n) throws SQLException {
        return new Printing(
                new PrintingId(row.getLong("id")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("hung_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.getInt("labels"));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount);
    }

    private static String subject(PrintingId id) {
        return "labels.printing:" + id.value();
    }
}
