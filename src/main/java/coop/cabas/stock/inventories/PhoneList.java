package coop.cabas.stock.inventories;

import coop.cabas.articles.Pattern;
import coop.cabas.articles.Patterns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a phone takes along to count without network: names and codes, nothing of what is expected or what it costs. */
@Component
@Transactional(readOnly = true)
public class PhoneList {

    private final JdbcClient jdbc;
    private final Patterns patterns;

    PhoneList(JdbcClient jdbc, Patterns patterns) {
        this.jdbc = jdbc;
        this.patterns = patterns;
    }

    /**
     * One article.
     *
     * @param words what it is searched by, without capitals nor accents
     * @param expected whether somebody is expected to count it
     */
    public record Article(
            long id,
            String name,
            long department,
            boolean weighed,
            boolean expected,
            String words,
            List<String> codes) {}

    /** How a label that carries a weight is read. */
    public record Label(String prefix, int item, String carries, int decimals) {}

    /** By name. Articles of its departments that are not sold any more are left out when there should be none. */
    public List<Article> articles(InventoryId inventory) {
        return jdbc.sql("""
                        select a.article, a.name, a.department, a.weighed, a.found_by, t.article is not null as expected,
                               array(select c.code from articles.known_code c where c.article = a.article and not c.retired) as codes
                        from stock.inventory_department d
                        join articles.named_article a on a.department = d.department
                        left join stock.to_count(:inventory) t on t.article = a.article
                        where d.inventory = :inventory and (t.article is not null or a.status <> 'ENDED')
                        order by a.name, a.article
                        """)
                .param("inventory", inventory.value())
                .query((row, n) -> new Article(
                        row.getLong("article"),
                        row.getString("name"),
                        row.getLong("department"),
                        row.getBoolean("weighed"),
                        row.getBoolean("expected"),
                        row.getString("found_by"),
                        List.of((String[]) row.getArray("codes").getArray())))
                .list();
    }

    public List<Label> labels() {
        return patterns.all().stream().map(PhoneList::label).toList();
    }

    /** Article → what was counted of it; those to be counted anew are not among them. */
    public Map<Long, BigDecimal> counted(InventoryId inventory) {
        var counted = new HashMap<Long, BigDecimal>();
        jdbc.sql("select article, counted from stock.counted_in(:inventory) where not waiting")
                .param("inventory", inventory.value())
                .query(row -> {
                    counted.put(row.getLong("article"), row.getBigDecimal("counted"));
                });
        return counted;
    }

    private static Label label(Pattern pattern) {
        return new Label(pattern.prefix(), pattern.item(), pattern.carries().name(), pattern.decimals());
    }
}
