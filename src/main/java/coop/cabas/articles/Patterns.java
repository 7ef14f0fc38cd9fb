package coop.cabas.articles;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;

/** How labels that carry a price or a weight are read. */
@Service
@Transactional
public class Patterns {

    private static final Refusals WHY = Refusals.of(Map.of(
                    "pattern_prefix_key", "articles.refused.patternTaken",
                    "patterns_leave_room", "articles.refused.patternRoom"))
            .orOdd("articles.refused.pattern");

    private final JdbcClient jdbc;
    private final Audit audit;

    Patterns(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<Pattern> all() {
        return jdbc.sql("select * from articles.pattern order by prefix")
                .query((row, n) -> new Pattern(
                        row.getLong("id"),
                        row.getString("prefix"),
                        row.getInt("item"),
                        Pattern.Carries.valueOf(row.getString("carries")),
                        row.getInt("decimals"),
                        row.getBigDecimal("factor")))
                .list();
    }

    /** @throws coop.cabas.shared.Refused when another begins alike, or it leaves no room for a value */
    public void add(Pattern pattern) {
        WHY.explain(() -> jdbc.sql("""
                        insert into articles.pattern (prefix, item, carries, decimals, factor)
                        values (:prefix, :item, :carries, :decimals, :factor)
                        """)
                .param("prefix", pattern.prefix())
                .param("item", pattern.item())
                .param("carries", pattern.carries().name())
                .param("decimals", pattern.decimals())
                .param("factor", pattern.factor())
                .update());
        audit.record("articles.pattern.added", "articles.pattern:" + pattern.prefix(), null, told(pattern));
    }

    /** @throws NotFound when there is none */
    public void remove(long id) {
        var before = all().stream().filter(one -> one.id() == id).findFirst().orElseThrow(() -> new NotFound(id));
        jdbc.sql("delete from articles.pattern where id = :id").param("id", id).update();
        audit.record("articles.pattern.removed", "articles.pattern:" + before.prefix(), told(before), null);
    }

    private static Map<String, ?> told(Pattern pattern) {
        return Map.of(
                "carries", pattern.carries().name(),
                "item", pattern.item(),
                "decimals", pattern.decimals(),
                "factor", pattern.factor());
    }
}
