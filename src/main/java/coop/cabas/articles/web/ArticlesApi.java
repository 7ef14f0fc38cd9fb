package coop.cabas.articles.web;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.ArticlesPermissions;
import coop.cabas.articles.Codes;
import coop.cabas.articles.Scanned;
import coop.cabas.articles.Shelf;
import coop.cabas.articles.ShelfLine;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** Articles as they are sold now, for programs. */
@RestController
@RequestMapping("/api/v1/articles")
@Allow(ArticlesPermissions.READ)
@Tag(name = "articles")
class ArticlesApi {

    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final Shelf shelf;
    private final Codes codes;
    private final Clock clock;

    ArticlesApi(JdbcClient jdbc, Shelf shelf, Codes codes, Clock clock) {
        this.jdbc = jdbc;
        this.shelf = shelf;
        this.codes = codes;
        this.clock = clock;
    }

    /** @param price euros, VAT included; of a kilogram when weighed @param weight kilograms that the label carries */
    record Found(
            ShelfLine article,
            @Nullable BigDecimal price,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal pieces) {}

    /** Articles not ended, by number, {@value #PAGE} at a time. @param after number of the last one seen */
    @GetMapping
    List<ShelfLine> all(@RequestParam(defaultValue = "0") long after) {
        return jdbc.sql("""
                        select * from articles.shelf_at(cast(:moment as timestamptz))
                        where status <> 'ENDED' and article > :after order by article limit :page
                        """)
                .param("moment", OffsetDateTime.now(clock))
                .param("after", after)
                .param("page", PAGE)
                .query((row, n) -> Shelf.line(row))
                .list();
    }

    @GetMapping("/{id:\\d+}")
    ShelfLine one(@PathVariable ArticleId id) {
        return shelf.find(id, clock.instant());
    }

    /** What a scanner read: an article, and the price or weight that its label carries. */
    @GetMapping("/scans/{code}")
    Found scan(@PathVariable String code) {
        Scanned scanned = codes.scan(code).orElseThrow(() -> new NotFound(code));
        var line = shelf.find(scanned.article(), clock.instant());
        var price = scanned.price() == null ? line.price() : scanned.price();
        return new Found(line, price == null ? null : price.amount(), scanned.weight(), scanned.pieces());
    }
}
