package coop.cabas.stock.inventories.web;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Articles;
import coop.cabas.stock.inventories.Count;
import coop.cabas.stock.inventories.Counting;
import coop.cabas.stock.inventories.InventoryId;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.sql.Types;
import java.util.List;

/** What stands before whoever counts. */
@Component
class Shelves {

    /** Longer lists are not read while standing before a shelf. */
    private static final int MOST = 300;

    private final JdbcClient jdbc;
    private final Articles articles;
    private final Counting counting;

    Shelves(JdbcClient jdbc, Articles articles, Counting counting) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.counting = counting;
    }

    /** What nobody counted yet, or is to be counted anew. @param department null for none: nothing is shown before one is chosen */
    List<CountPage.Choice> uncounted(InventoryId inventory, @Nullable Long department) {
        return jdbc.sql("""
                        select a.article, a.name from stock.to_count(:inventory) t
                        join articles.named_article a on a.article = t.article
                        where t.department = :department
                          and not exists (select from stock.counted_in(:inventory) c where c.article = t.article and not c.waiting)
                        order by a.name, a.article limit :most
                        """)
                .param("inventory", inventory.value())
                .param("department", department, Types.BIGINT)
                .param("most", MOST)
                .query((row, n) -> new CountPage.Choice(row.getLong("article"), row.getString("name")))
                .list();
    }

    /** Those of the inventory whose name or brand has these words. */
    List<CountPage.Choice> looked(InventoryId inventory, String words) {
        return jdbc.sql("""
                        select a.article, a.name from stock.inventory_department d
                        join articles.named_article a on a.department = d.department
                        where d.inventory = :inventory and a.status <> 'ENDED' and :words ~ '[[:alpha:]]'
                          and a.found_by like all(array(select public.searchable(w) from unnest(cast(:patterns as text[])) w))
                        order by a.name, a.article limit :most
                        """)
                .param("inventory", inventory.value())
                .param("words", words)
                .param("patterns", SqlList.patterns(words))
                .param("most", MOST)
                .query((row, n) -> new CountPage.Choice(row.getLong("article"), row.getString("name")))
                .list();
    }

    /** The article that is counted now, and what was found of it so far. */
    CountPage.Chosen chosen(InventoryId inventory, ArticleId id) {
        var article = articles.find(id);
        return new CountPage.Chosen(
                id.value(),
                article.terms().name(),
                article.terms().weighed(),
                counting.of(inventory, id).stream().filter(Count::stands).toList());
    }

    BigDecimal counted(InventoryId inventory, ArticleId id) {
        return chosen(inventory, id).counted();
    }
}
