package coop.cabas.stock.expiry.web;

import coop.cabas.stock.expiry.ShelfDate;
import coop.cabas.stock.expiry.ShelfDateSql;
import coop.cabas.ui.Text;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.NarrowedList;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** What is to be sold first, the earliest date first. */
@Component
class ShelfDateList {

    /** Which dates are shown. */
    enum Showing {
        /** As many days before as each kind of date is usually heeded. */
        SOON("left_over > 0 and day <= cast(:today as date) + case kind when 'USE_BY' then %d else %d end"
                .formatted(ShelfDate.Kind.USE_BY.days(), ShelfDate.Kind.BEST_BEFORE.days())),
        PAST("left_over > 0 and day < cast(:today as date)"),
        WEEK("left_over > 0 and day <= cast(:today as date) + 7"),
        MONTH("left_over > 0 and day <= cast(:today as date) + 30"),
        ALL("left_over > 0 and cast(:today as date) is not null"),
        ENDED("left_over = 0 and cast(:today as date) is not null");

        private final String where;

        Showing(String where) {
            this.where = where;
        }
    }

    /** @param leftOver of what bears the date @param there of the article, whatever its date */
    record Row(
            long id,
            String name,
            String department,
            LocalDate day,
            ShelfDate.Kind kind,
            BigDecimal leftOver,
            BigDecimal there) {}

    private final NarrowedList<Showing, Row> lists;
    private final Clock clock;

    ShelfDateList(JdbcClient jdbc, Clock clock) {
        this.clock = clock;
        lists = NarrowedList.of(Showing.SOON, showing -> list(jdbc, showing));
    }

    Showing shown(ListQuery query) {
        return lists.shown(query);
    }

    Table<Row> page(ListQuery query) {
        return lists.page(query, Map.of("today", LocalDate.now(clock)));
    }

    private SqlList<Row> list(JdbcClient jdbc, Showing showing) {
        return SqlList.of(
                        jdbc,
                        "stock.dates",
                        "select * from (" + ShelfDateSql.ALL + ") d where " + showing.where,
                        new SimplePropertyRowMapper<>(Row.class),
                        "id",
                        "bigint")
                .column(Column.<Row>text("name", "stock.article", Row::name)
                        .linking(row -> "/stock/dates/" + row.id())
                        .sortedBy("name", "text"))
                .column(Column.<Row>day("day", "stock.dates.day", Row::day).sortedBy("day", "date"))
                .column(Column.text("kind", "stock.dates.kind", row -> Text.t("stock.dates.short." + row.kind())))
                .column(Column.badge("state", "stock.state", this::badge))
                .column(Column.number("left", "stock.dates.left", Row::leftOver))
                .column(Column.number("there", "stock.there", Row::there))
                .column(Column.<Row>text("department", "stock.department", Row::department)
                        .sortedBy("department", "text"))
                .orderedBy("day", "date", false)
                .searchingIn("found_by")
                .build();
    }

    private @Nullable Badge badge(Row row) {
        if (row.leftOver().signum() == 0) {
            return Badge.of(Badge.Tone.NEUTRAL, "stock.dates.over");
        }
        return badge(row.kind(), row.day(), LocalDate.now(clock));
    }

    /** In one word what is to be done; null when nothing is. */
    static @Nullable Badge badge(ShelfDate.Kind kind, LocalDate day, LocalDate today) {
        return switch (ShelfDate.State.of(kind, day, today)) {
            case TO_WITHDRAW -> Badge.of(Badge.Tone.BAD, "stock.dates.toWithdraw");
            case PAST -> Badge.of(Badge.Tone.WARNING, "stock.dates.past");
            case SOON -> Badge.of(Badge.Tone.INFO, "stock.dates.in", (int) ChronoUnit.DAYS.between(today, day));
            case LATER -> null;
        };
    }
}
