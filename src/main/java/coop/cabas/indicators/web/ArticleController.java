package coop.cabas.indicators.web;

import static coop.cabas.ui.Text.t;

import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.figures.Articles;
import coop.cabas.indicators.figures.Articles.Day;
import coop.cabas.indicators.figures.Articles.Known;
import coop.cabas.indicators.figures.Articles.Sold;
import coop.cabas.indicators.figures.Coverage;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Ratio;
import coop.cabas.indicators.figures.StockOuts;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One article: what it sold day by day, and when it was missing. */
@Controller
@Allow(IndicatorsPermissions.READ)
class ArticleController {

    private final Scopes scopes;
    private final Articles articles;
    private final StockOuts stockOuts;
    private final Coverage coverage;

    ArticleController(Scopes scopes, Articles articles, StockOuts stockOuts, Coverage coverage) {
        this.scopes = scopes;
        this.articles = articles;
        this.stockOuts = stockOuts;
        this.coverage = coverage;
    }

    @GetMapping("/indicators/articles/{ean}")
    Page page(PeriodForm form, @PathVariable String ean) {
        var scope = scopes.of(form);
        var period = scope.period();
        var known = articles.known(ean).orElse(null);
        var sold = articles.sold(ean, period).orElse(null);
        if (known == null && sold == null) {
            throw new NotFound(ean);
        }
        var path = "/indicators/articles/" + ean;
        var days = Sheet.of(
                "indicators.articleDays",
                path,
                scope,
                List.of(
                        Column.<Day>day("day", "indicators.column.day", Day::day)
                                .linking(day -> ShareController.dayPage(day.day())),
                        Column.<Day>number("qty", "indicators.column.qty", Day::qty),
                        Column.<Day>money("ttc", "indicators.column.ttc", Day::ttc),
                        Column.<Day>money("margin", "indicators.column.margin", day -> Ratio.cents(day.margin()))),
                articles.days(ean, period));
        var out = Sheet.of(
                "indicators.articleOut",
                path,
                scope,
                List.of(Column.<LocalDate>day("day", "indicators.column.day", day -> day)),
                stockOuts.daysOut(ean, period));
        return new FiguresPage(
                known == null ? String.valueOf(sold == null ? ean : sold.label()) : known.label(),
                Theme.ARTICLES,
                path,
                scope,
                notes(ean, known, sold),
                List.of(),
                List.of(),
                List.of(
                        Section.of(t("indicators.section.days"), Indicator.TOP_ARTICLES, days)
                                .on(coverage.of(Indicator.TOP_ARTICLES, period)),
                        Section.of(t("indicators.section.daysOut"), Indicator.STOCK_OUTS, out)
                                .on(coverage.of(Indicator.STOCK_OUTS, period))));
    }

    private static List<Message> notes(String ean, @Nullable Known known, @Nullable Sold sold) {
        var notes = new ArrayList<Message>();
        if (known != null) {
            notes.add(Message.of(
                    "indicators.article.known",
                    ean,
                    known.department(),
                    known.supplier(),
                    Format.money(known.cost()),
                    Format.money(known.priceTtc())));
        }
        if (sold != null) {
            notes.add(Message.of(
                    "indicators.article.sold",
                    sold.days(),
                    sold.qty(),
                    Format.money(sold.ttc()),
                    Format.money(sold.margin()),
                    Format.percent(sold.markupRate())));
        }
        return notes;
    }
}
