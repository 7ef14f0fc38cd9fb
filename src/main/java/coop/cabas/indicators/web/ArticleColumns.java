package coop.cabas.indicators.web;

import coop.cabas.indicators.figures.Articles.Slow;
import coop.cabas.indicators.figures.Articles.Sold;
import coop.cabas.indicators.figures.Ratio;
import coop.cabas.ui.table.Column;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Columns of lists of articles; the name of an article leads to its page. */
final class ArticleColumns {

    private ArticleColumns() {}

    static String page(Scope scope, String ean) {
        return scope.at("/indicators/articles/"
                + URLEncoder.encode(ean, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** @param whole with code, department and supplier, for lists that are the page itself */
    static List<Column<Sold>> sold(Scope scope, boolean whole) {
        var columns = new ArrayList<Column<Sold>>();
        columns.add(Column.<Sold>text("label", "indicators.column.article", Sold::label)
                .linking(sold -> page(scope, sold.ean()))
                .sortedBy("label", "text"));
        if (whole) {
            columns.add(Column.<Sold>text("ean", "indicators.column.code", Sold::ean)
                    .sortedBy("ean", "text"));
            columns.add(Column.<Sold>text("department", "indicators.column.department", Sold::department)
                    .sortedBy("department", "text"));
            columns.add(Column.<Sold>text("supplier", "indicators.column.supplier", Sold::supplier)
                    .sortedBy("supplier", "text"));
        }
        columns.add(
                Column.<Sold>number("qty", "indicators.column.qty", Sold::qty).sortedBy("qty", "numeric"));
        columns.add(
                Column.<Sold>money("ttc", "indicators.column.ttc", Sold::ttc).sortedBy("ttc", "numeric"));
        columns.add(Column.<Sold>money("margin", "indicators.column.margin", sold -> Ratio.cents(sold.margin()))
                .sortedBy("margin", "numeric"));
        columns.add(Column.<Sold>percent("markup", "indicators.column.markup", Sold::markupRate)
                .sortedBy("coalesce(margin / nullif(ht, 0), 0)", "numeric"));
        return columns;
    }

    static List<Column<Slow>> slow(Scope scope) {
        return List.of(
                Column.<Slow>text("label", "indicators.column.article", Slow::label)
                        .linking(slow -> page(scope, slow.ean()))
                        .sortedBy("label", "text"),
                Column.<Slow>text("ean", "indicators.column.code", Slow::ean).sortedBy("ean", "text"),
                Column.<Slow>text("department", "indicators.column.department", Slow::department)
                        .sortedBy("department", "text"),
                Column.<Slow>text("supplier", "indicators.column.supplier", Slow::supplier)
                        .sortedBy("supplier", "text"),
                Column.<Slow>number("qty", "indicators.column.qty", Slow::qty).sortedBy("qty", "numeric"),
                Column.<Slow>money("ttc", "indicators.column.ttc", Slow::ttc).sortedBy("ttc", "numeric"),
                Column.<Slow>day("since", "indicators.column.since", Slow::since)
                        .sortedBy("since", "date"),
                Column.<Slow>day("last", "indicators.column.lastSold", Slow::lastSold)
                        .sortedBy("coalesce(last_sold, date '1970-01-01')", "date"));
    }
}
