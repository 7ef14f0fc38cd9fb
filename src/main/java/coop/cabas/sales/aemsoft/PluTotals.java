package coop.cabas.sales.aemsoft;

import coop.cabas.imports.sheet.Row;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures that a person checks in a file of sale lines. */
final class PluTotals {

    private PluTotals() {}

    static Map<String, Object> of(List<PluLine> lines, @Nullable Row totalsRow, Findings findings) {
        var totals = sums(lines);
        var days = lines.stream().map(PluLine::day).distinct().sorted().toList();
        int repeated = lines.size() - Figures.distinct(lines, line -> line.day() + line.ean());
        totals.put("days", days.size());
        totals.put("from", days.isEmpty() ? null : days.getFirst().toString());
        totals.put("to", days.isEmpty() ? null : days.getLast().toString());
        totals.put("eans", Figures.distinct(lines, PluLine::ean));
        totals.put("totalsRow", totalsRow(lines, totalsRow, findings));
        totals.put("negativeLines", Figures.count(lines, line -> line.quantity().signum() < 0));
        totals.put("zeroLines", Figures.count(lines, line -> line.quantity().signum() == 0));
        totals.put("noFamily", Figures.count(lines, line -> line.family() == null));
        totals.put("noSupplier", Figures.count(lines, line -> line.supplier() == null));
        totals.put("noSupplierRef", Figures.count(lines, line -> line.supplierRef() == null));
        totals.put("fractionalQtyLines", Figures.count(lines, PluTotals::isWeighed));
        totals.put("vatAtSaleDiffersFromArticle", Figures.count(lines, PluTotals::hasChangedRate));
        totals.put("duplicateDateEan", repeated);
        totals.put(
                "byMonth", Figures.by(lines, line -> YearMonth.from(line.day()).toString(), PluTotals::sums));
        totals.put("byVatRate", Figures.by(lines, line -> plain(line.vatRate()), PluTotals::rate));
        totals.put("byDepartment", Figures.by(lines, PluLine::department, PluTotals::amounts));
        totals.put(
                "byDay_lines_qty_ttc_ht", Figures.by(lines, line -> line.day().toString(), PluTotals::day));
        if (repeated > 0) {
            findings.note(Message.of("sales.aemsoft.note.repeatedLines", repeated));
        }
        return totals;
    }

    private static Map<String, Object> sums(List<PluLine> lines) {
        var sums = new LinkedHashMap<String, Object>();
        sums.put("lines", lines.size());
        sums.put("qty", Figures.sum(lines, PluLine::quantity, 3));
        sums.put("ttc", Figures.sum(lines, PluLine::inclVat, 2));
        sums.put("ht", Figures.sum(lines, PluLine::exclVat, 2));
        sums.put("cost", Figures.sum(lines, PluLine::cost, 2));
        sums.put("margin", Figures.sum(lines, PluLine::margin, 2));
        return sums;
    }

    private static @Nullable Map<String, Object> totalsRow(
            List<PluLine> lines, @Nullable Row totalsRow, Findings findings) {
        var columns = new LinkedHashMap<String, Column>();
        columns.put("qty", PluColumn.QUANTITY);
        columns.put("ttc", PluColumn.INCL_VAT);
        columns.put("ht", PluColumn.EXCL_VAT);
        columns.put("margin", PluColumn.MARGIN);
        var sums = Map.of(
                "qty", Figures.sum(lines, PluLine::quantity),
                "ttc", Figures.sum(lines, PluLine::inclVat),
                "ht", Figures.sum(lines, PluLine::exclVat),
                "margin", Figures.sum(lines, PluLine::margin));
        return Figures.totalsRow(totalsRow, columns, sums, findings);
    }

    private static boolean isWeighed(PluLine line) {
        return line.quantity().stripTrailingZeros().scale() > 0;
    }

    private static boolean hasChangedRate(PluLine line) {
        return line.articleVatRate() != null && line.vatRate().compareTo(line.articleVatRate()) != 0;
    }

    private static String plain(BigDecimal rate) {
        return rate.signum() == 0 ? "0" : rate.stripTrailingZeros().toPlainString();
    }

    private static Object rate(List<PluLine> lines) {
        var inclVat = Figures.sum(lines, PluLine::inclVat);
        var exclVat = Figures.sum(lines, PluLine::exclVat);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("lines", lines.size());
        figures.put("ttc", inclVat.setScale(2, RoundingMode.HALF_UP));
        figures.put("ht", exclVat.setScale(2, RoundingMode.HALF_UP));
        figures.put("vat", inclVat.subtract(exclVat).setScale(2, RoundingMode.HALF_UP));
        return figures;
    }

    private static Object amounts(List<PluLine> lines) {
        return List.of(lines.size(), Figures.sum(lines, PluLine::inclVat, 2), Figures.sum(lines, PluLine::exclVat, 2));
    }

    private static Object day(List<PluLine> lines) {
        return List.of(
                lines.size(),
                Figures.sum(lines, PluLine::quantity, 3),
                Figures.sum(lines, PluLine::inclVat, 2),
                Figures.sum(lines, PluLine::exclVat, 2));
    }
}
