package coop.cabas.labels;

import coop.cabas.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** What is weighed in the shop, for scales that print labels. */
@Service
@Transactional(readOnly = true)
public class Scales {

    private final JdbcClient jdbc;
    private final Clock clock;

    Scales(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Articles on sale by weight, by name. Their number at the scale is what stands for the article in the code that the scale prints
     * ({@code 24 IIIII 00000 0}); without such a code it is nothing, and the file leaves the article out with a sentence.
     */
    public List<ScaleArticle> articles() {
        return jdbc.sql("""
                        select s.name, s.price, s.tare,
                               coalesce((select min(substr(c.code, 3, 5)) from articles.known_code c
                                         where c.article = s.article and c.kind = 'SHELL' and not c.retired)::bigint, 0) as number
                        from articles.shelf_at(:now) s
                        where s.sold_by_weight and s.status in ('NEW', 'ACTIVE') and s.department_kind = 'GOODS'
                        order by s.name, s.article
                        """)
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> {
                    var price = row.getBigDecimal("price");
                    var tare = row.getBigDecimal("tare");
                    return new ScaleArticle(
                            row.getLong("number"),
                            row.getString("name"),
                            price == null ? null : new Money(price),
                            (tare == null ? BigDecimal.ZERO : tare.movePointRight(3)).intValueExact(),
                            0);
                })
                .list();
    }
}
