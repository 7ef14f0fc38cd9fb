package coop.cabas.indicators.web;

import static coop.cabas.ui.Text.t;

import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.figures.Articles;
import coop.cabas.indicators.figures.Articles.Slow;
import coop.cabas.indicators.figures.Articles.Sold;
import coop.cabas.indicators.figures.Coverage;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.web.Section.Choice;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.List;

/** Which articles sell, and which do not. */
@Controller
@Allow(IndicatorsPermissions.READ)
class ArticlesController {

    private static final String PATH = Theme.ARTICLES.path();
    private static final String SLOW = PATH + "/slow";

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Coverage coverage;

    ArticlesController(Scopes scopes, JdbcClient jdbc, Coverage coverage) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.coverage = coverage;
    }

    @GetMapping("/indicators/articles")
    Page top(PeriodForm form, ListQuery query) {
        var scope = scopes.of(form);
        var section = new Section(
                t("indicators.section.top"),
                Indicator.TOP_ARTICLES,
                choices(scope, true),
                sold(scope).page(query, Articles.params(scope.period())),
                coverage.of(Indicator.TOP_ARTICLES, scope.period()));
        return page(PATH, scope, List.of(), section);
    }

    @GetMapping("/indicators/articles/slow")
    Page slow(PeriodForm form, ListQuery query) {
        var scope = scopes.of(form);
        var section = new Section(
                t("indicators.section.slow"),
                Indicator.SLOW_ARTICLES,
                choices(scope, false),
                slow(scope).page(query, Articles.slowParams(scope.period().to())),
                coverage.ofSlow(scope.period().to()));
        return page(
                SLOW,
                scope,
                List.of(Message.of("indicators.slow.note", scope.period().to())),
                section);
    }

    private static Page page(String path, Scope scope, List<Message> notes, Section section) {
        return new FiguresPage(
                t("indicators.theme.articles"),
                Theme.ARTICLES,
                path,
                scope,
                notes,
                List.of(),
                List.of(),
                List.of(section));
    }

    private SqlList<Sold> sold(Scope scope) {
        var list = SqlList.of(
                jdbc, "indicators.top", Articles.SOLD, new SimplePropertyRowMapper<>(Sold.class), "ean", "text");
        ArticleColumns.sold(scope, true).forEach(list::column);
        return list.searching("label || ' ' || ean || ' ' || department || ' ' || family || ' ' || supplier")
                .orderedBy("ttc", "numeric", true)
                .build();
    }

    private SqlList<Slow> slow(Scope scope) {
        var list = SqlList.of(
                jdbc, "indicators.slow", Articles.SLOW, new SimplePropertyRowMapper<>(Slow.class), "ean", "text");
        ArticleColumns.slow(scope).forEach(list::column);
        return list.searching("label || ' ' || ean || ' ' || department || ' ' || supplier")
                .orderedBy("ttc", "numeric", false)
                .build();
    }

    private static List<Choice> choices(Scope scope, boolean top) {
        return List.of(
                new Choice(t("indicators.section.top"), scope.at(PATH), top),
                new Choice(t("indicators.section.slow"), scope.at(SLOW), !top));
    }
}
