package coop.cabas.sales.aemsoft;

import coop.cabas.imports.sheet.Row;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures that a person checks in a list of articles. */
final class ArticleTotals {

    private ArticleTotals() {}

    /** Layout of 34 columns: labels only. */
    static Map<String, Object> withLabels(List<ArticleLine> lines, @Nullable Row totalsRow, Findings findings) {
        var totals = start(ArticleColumn.values().length, lines, findings);
        totals.put("byDepartment", Figures.by(lines, line -> line.department().label(), List::size));
        totals.put("families", Figures.distinct(lines, line -> line.family().label()));
        totals.put("noFamily", Figures.count(lines, line -> line.family().isNone()));
        totals.put("suppliers", Figures.distinct(lines, line -> line.supplier().label()));
        totals.put("noSupplier", Figures.count(lines, line -> line.supplier().isNone()));
        totals.put("noRef", Figures.count(lines, line -> line.reference() == null));
        totals.put(
                "noPurchasePrice",
                Figures.count(lines, line -> line.purchasePrice().signum() == 0));
        totals.put("noSalePrice", Figures.count(lines, line -> line.price1().signum() == 0));
        totals.put("withGroup", Figures.count(lines, line -> line.group() != null));
        end(totals, lines);
        totals.put("stockValue", Figures.sum(lines, ArticleTotals::stockValue, 2));
        totals.put("totalsRow", totalsRow(lines, totalsRow, findings));
        return totals;
    }

    /** Layout of 27 columns: codes and labels, no totals row. */
    static Map<String, Object> withCodes(List<ArticleLine> lines, Findings findings) {
        var totals = start(OldArticleColumn.values().length, lines, findings);
        totals.put(
                "byDepartmentCode", Figures.by(lines, line -> line.department().codeText(), List::size));
        totals.put("families", Figures.distinct(lines, line -> line.family().code()));
        totals.put("noFamily", Figures.count(lines, line -> line.family().isNone()));
        totals.put("suppliers", Figures.distinct(lines, line -> line.supplier().code()));
        totals.put("noSupplier", Figures.count(lines, line -> line.supplier().isNone()));
        totals.put("noRef", Figures.count(lines, line -> line.reference() == null));
        end(totals, lines);
        totals.put("totalsRow", null);
        return totals;
    }

    private static Map<String, Object> start(int columns, List<ArticleLine> lines, Findings findings) {
        var totals = new LinkedHashMap<String, Object>();
        totals.put("columns", columns);
        totals.put("rows", lines.size());
        totals.put("eans", Figures.distinct(lines, ArticleLine::ean));
        totals.put("duplicateEans", Figures.repeated(lines, ArticleLine::ean, findings));
        totals.put("byVatCode", Figures.by(lines, line -> Coded.text(line.vatCode()), List::size));
        return totals;
    }

    private static void end(Map<String, Object> totals, List<ArticleLine> lines) {
        totals.put("negativeStock", Figures.count(lines, line -> line.stock().signum() < 0));
        totals.put("sumPrice1", Figures.sum(lines, ArticleLine::price1, 2));
        totals.put("sumPurchase", Figures.sum(lines, ArticleLine::purchasePrice, 4));
        totals.put("stockQty", Figures.sum(lines, ArticleLine::stock, 3));
    }

    private static BigDecimal stockValue(ArticleLine line) {
        return line.stockValue() == null ? Fields.ZERO : line.stockValue();
    }

    private static @Nullable Map<String, Object> totalsRow(
            List<ArticleLine> lines, @Nullable Row totalsRow, Findings findings) {
        var columns = new LinkedHashMap<String, Column>();
        columns.put("stockQty", ArticleColumn.STOCK);
        columns.put("stockValue", ArticleColumn.STOCK_VALUE);
        var sums = Map.of(
                "stockQty", Figures.sum(lines, ArticleLine::stock),
                "stockValue", Figures.sum(lines, ArticleTotals::stockValue));
        return Figures.totalsRow(totalsRow, columns, sums, findings);
    }
}
