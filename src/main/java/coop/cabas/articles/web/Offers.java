package coop.cabas.articles.web;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Departments;
import coop.cabas.articles.Families;
import coop.cabas.articles.GoodsLabels;
import coop.cabas.articles.Vats;
import coop.cabas.ui.Format;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What can be chosen of an article. */
@Component
class Offers {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Departments departments;
    private final Families families;
    private final Vats vats;
    private final GoodsLabels labels;

    Offers(JdbcClient jdbc, Clock clock, Departments departments, Families families, Vats vats, GoodsLabels labels) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.departments = departments;
        this.families = families;
        this.vats = vats;
        this.labels = labels;
    }

    ArticleFormPage form(Form form, @Nullable ArticleId of, Set<Long> carried) {
        return new ArticleFormPage(
                form,
                of,
                departments(),
                families(),
                vats(),
                deposits(),
                labels.all().stream()
                        .filter(label -> !label.ended() || carried.contains(label.id()))
                        .toList(),
                carried);
    }

    Map<String, String> departments() {
        var offered = new LinkedHashMap<String, String>();
        departments.all().stream()
                .filter(one -> !one.ended())
                .forEach(one -> offered.put(String.valueOf(one.id().value()), one.name()));
        return offered;
    }

    Map<String, String> families() {
        var offered = new LinkedHashMap<String, String>();
        families.all().stream()
                .filter(one -> !one.ended())
                .forEach(one ->
                        offered.put(String.valueOf(one.id().value()), (one.within() == null ? "" : "– ") + one.name()));
        return offered;
    }

    Map<String, String> vats() {
        var offered = new LinkedHashMap<String, String>();
        vats.all()
                .forEach(one -> offered.put(
                        String.valueOf(one.id().value()),
                        one.rate() == null ? one.name() : one.name() + " (" + Format.percent(one.rate()) + ")"));
        return offered;
    }

    Map<String, String> labels() {
        var offered = new LinkedHashMap<String, String>();
        labels.all().stream()
                .filter(one -> !one.ended())
                .forEach(one -> offered.put(String.valueOf(one.id()), one.name()));
        return offered;
    }

    private Map<String, String> deposits() {
        var offered = new LinkedHashMap<String, String>();
        jdbc.sql("""
                        select article, name, price from articles.shelf_at(cast(:now as timestamptz))
                        where department_kind = 'DEPOSIT' and status <> 'ENDED' order by name limit :most
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("most", MOST)
                .query(row -> {
                    offered.put(
                            row.getString("article"),
                            row.getString("name") + " " + Format.money(row.getBigDecimal("price")));
                });
        return offered;
    }
}
