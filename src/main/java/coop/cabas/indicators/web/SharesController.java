package coop.cabas.indicators.web;

import static coop.cabas.ui.Text.t;

import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.figures.Articles;
import coop.cabas.indicators.figures.Articles.PerDepartment;
import coop.cabas.indicators.figures.Axis;
import coop.cabas.indicators.figures.Coverage;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Ratio;
import coop.cabas.indicators.figures.Shares;
import coop.cabas.indicators.figures.Shares.Share;
import coop.cabas.indicators.web.Section.Choice;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Sales by department, family or supplier. */
@Controller
@Allow(IndicatorsPermissions.READ)
class SharesController {

    private static final String PATH = Theme.SHARES.path();
    private static final String BY = "by";

    private final Scopes scopes;
    private final Shares shares;
    private final Articles articles;
    private final Coverage coverage;

    SharesController(Scopes scopes, Shares shares, Articles articles, Coverage coverage) {
        this.scopes = scopes;
        this.shares = shares;
        this.articles = articles;
        this.coverage = coverage;
    }

    @GetMapping("/indicators/shares")
    Page page(PeriodForm form, @RequestParam(required = false) @Nullable String by) {
        var scope = scopes.of(form);
        var axis = Stream.of(Axis.FAMILY, Axis.SUPPLIER)
                .filter(one -> word(one).equals(by))
                .findFirst()
                .orElse(Axis.DEPARTMENT);
        var rows = shares.by(axis, scope.period(), scope.compared());
        var choices = Stream.of(Axis.DEPARTMENT, Axis.FAMILY, Axis.SUPPLIER)
                .map(one -> new Choice(
                        t("indicators.axis." + one.name()), scope.at(PATH, Map.of(BY, word(one))), one == axis))
                .toList();
        var table = Sheet.of("indicators.shares", PATH, scope, Map.of(BY, word(axis)), columns(scope, axis), rows);
        return new FiguresPage(
                t("indicators.theme.shares"),
                Theme.SHARES,
                PATH,
                scope,
                List.of(),
                List.of(),
                List.of(Charts.shares(t("indicators.axis." + axis.name()), axis, rows)),
                List.of(
                        new Section(t("indicators.section.shares"), Indicator.SHARES, choices, table)
                                .on(coverage.of(Indicator.SHARES, scope.period())),
                        Section.of(t("indicators.def.articlesListed.name"), Indicator.ARTICLES_LISTED, listed(scope))));
    }

    private Table<PerDepartment> listed(Scope scope) {
        return Sheet.of(
                "indicators.listed",
                PATH,
                scope,
                List.of(
                        Column.<PerDepartment>text(
                                "department",
                                "indicators.column.department",
                                one -> Words.share(Axis.DEPARTMENT, one.department())),
                        Column.<PerDepartment>count("articles", "indicators.column.articles", PerDepartment::articles)),
                articles.perDepartment());
    }

    private static List<Column<Share>> columns(Scope scope, Axis axis) {
        var columns = new ArrayList<Column<Share>>();
        columns.add(
                Column.<Share>text("name", "indicators.axis." + axis.name(), share -> Words.share(axis, share.name()))
                        .linking(share -> ShareController.address(scope, axis, share.name())));
        columns.add(Column.money("ttc", "indicators.column.ttc", Share::ttc));
        columns.add(Column.percent("share", "indicators.column.share", Share::share));
        if (scope.compared() != null) {
            columns.add(Column.percent(
                    "growth", "indicators.column.growth", share -> Ratio.growth(share.ttc(), share.before())));
        }
        columns.add(Column.money("ht", "indicators.column.ht", share -> Ratio.cents(share.ht())));
        columns.add(Column.money("margin", "indicators.column.margin", share -> Ratio.cents(share.margin())));
        columns.add(Column.percent("markup", "indicators.column.markup", Share::markupRate));
        return columns;
    }

    private static String word(Axis axis) {
        return axis.name().toLowerCase(Locale.ROOT);
    }
}
