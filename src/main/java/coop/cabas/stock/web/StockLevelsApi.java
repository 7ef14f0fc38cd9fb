package coop.cabas.stock.web;

import coop.cabas.shared.Allow;
import coop.cabas.stock.StockPermissions;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What there is, or was, for programs. */
@RestController
@RequestMapping("/api/v1/stock-levels")
@Allow(StockPermissions.READ)
@Tag(name = "stock")
class StockLevelsApi {

    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    StockLevelsApi(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param average cost of one, VAT excluded; null until one is known */
    record Level(
            long article, BigDecimal quantity, @Nullable BigDecimal average) {}

    /**
     * Every article that ever moved, by number, {@value #PAGE} at a time.
     *
     * @param day at whose end; today when it is not told
     * @param after number of the last article seen
     */
    @GetMapping
    List<Level> levels(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "0") long after) {
        return jdbc.sql("""
                        select article, quantity, average from stock.level_on(cast(:day as date)) where article > :after
                        order by article limit :page
                        """)
                .param("day", Objects.requireNonNullElse(day, LocalDate.now(clock)))
                .param("after", after)
                .param("page", PAGE)
                .query(new SimplePropertyRowMapper<>(Level.class))
                .list();
    }
}
