package coop.cabas.sales.aemsoft;

import static coop.cabas.sales.aemsoft.StockColumn.*;

import coop.cabas.imports.sheet.Row;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads "Etat des stocks". A level means nothing without its moment, which only the file's name tells. */
final class StockReader {

    static final List<Column> KEYS = List.of(EAN, LABEL);
    static final List<Column> SUMMED = List.of(QUANTITY, VALUE_NET, VALUE_AVERAGE, VALUE_INCL_VAT);

    private final Source source;
    private final Findings findings;
    private final Fields fields;

    StockReader(Source source) {
        this.source = source;
        this.findings = source.findings();
        this.fields = source.fields();
    }

    StockFile read() {
        var exportedAt = exportedAt();
        var body = source.body(KEYS, SUMMED);
        var lines = new ArrayList<StockLine>();
        for (var row = body.next(); row != null; row = body.next()) {
            fields.at(row);
            var line = line();
            if (fields.isGood()) {
                lines.add(line);
            }
        }
        var totals = totals(lines, body.totals());
        var day = exportedAt == null ? null : exportedAt.toLocalDate();
        return new StockFile(source.reading(day, day, totals), exportedAt, lines);
    }

    private @Nullable LocalDateTime exportedAt() {
        var stamp = NameStamp.of(source.name());
        if (stamp == null) {
            findings.rejectFile(Message.of("sales.aemsoft.stock.noStamp"));
            return null;
        }
        if (stamp.day().isAfter(source.today())) {
            findings.rejectFile(Message.of("sales.aemsoft.stock.futureStamp", stamp.day()));
            return null;
        }
        if (stamp.time() == null) {
            findings.note(Message.of("sales.aemsoft.note.noHour", stamp.day()));
        }
        return stamp.moment();
    }

    private StockLine line() {
        var ean = fields.code(EAN);
        var quantity = fields.decimal(QUANTITY);
        var netPrice = fields.decimal(NET_PRICE);
        var priceInclVat = fields.decimal(PRICE_INCL_VAT);
        fields.mustBeWorth(QUANTITY, quantity, netPrice.max(priceInclVat));
        return new StockLine(
                fields.row(),
                ean,
                fields.words(REFERENCE),
                fields.labelOr(ean, LABEL),
                quantity,
                netPrice,
                fields.decimal(GROSS_PRICE),
                fields.decimal(AVERAGE_PRICE),
                priceInclVat,
                fields.decimal(VALUE_NET),
                fields.decimal(VALUE_GROSS),
                fields.decimal(VALUE_AVERAGE),
                fields.decimal(VALUE_INCL_VAT),
                fields.coded(DEPARTMENT_CODE, DEPARTMENT),
                fields.coded(FAMILY_CODE, FAMILY),
                fields.coded(SUB_FAMILY_CODE, SUB_FAMILY),
                fields.coded(SUPPLIER_CODE, SUPPLIER),
                fields.coded(GROUP_CODE, GROUP),
                fields.coded(SUB_GROUP_CODE, SUB_GROUP),
                fields.coded(SHELF_CODE, SHELF),
                fields.coded(BRAND_CODE, BRAND),
                fields.whole(VAT_CODE),
                fields.rate(VAT_RATE),
                fields.decimal(PURCHASE_PRICE),
                fields.decimal(PACK),
                fields.decimal(CONTENTS),
                fields.words(CONTENTS_UNIT),
                fields.decimal(MINIMUM),
                fields.decimal(IDEAL),
                fields.decimal(MAXIMUM));
    }

    private Map<String, Object> totals(List<StockLine> lines, @Nullable Row totalsRow) {
        var totals = new LinkedHashMap<String, Object>();
        totals.put("rows", lines.size());
        totals.put("eans", Figures.distinct(lines, StockLine::ean));
        totals.put("duplicateEans", Figures.repeated(lines, StockLine::ean, findings));
        totals.put("negative", Figures.count(lines, line -> line.quantity().signum() < 0));
        totals.put("zero", Figures.count(lines, line -> line.quantity().signum() == 0));
        totals.put("qty", Figures.sum(lines, StockLine::quantity, 3));
        totals.put("valueNet", Figures.sum(lines, StockLine::valueNet, 2));
        totals.put("valuePamp", Figures.sum(lines, StockLine::valueAverage, 2));
        totals.put("valueSaleTtc", Figures.sum(lines, StockLine::valueInclVat, 2));
        totals.put("totalsRow", totalsRow(lines, totalsRow));
        totals.put(
                "byDepartmentCode_rows_valueNet",
                Figures.by(lines, line -> line.department().codeText(), StockReader::countAndValue));
        totals.put("byVatCode", Figures.by(lines, line -> Coded.text(line.vatCode()), List::size));
        totals.put("suppliers", Figures.distinct(lines, line -> line.supplier().code()));
        totals.put("families", Figures.distinct(lines, line -> line.family().code()));
        totals.put("noSupplier", Figures.count(lines, line -> line.supplier().isNone()));
        totals.put("noFamily", Figures.count(lines, line -> line.family().isNone()));
        totals.put("noRef", Figures.count(lines, line -> line.reference() == null));
        return totals;
    }

    private static Object countAndValue(List<StockLine> lines) {
        return List.of(lines.size(), Figures.sum(lines, StockLine::valueNet, 2));
    }

    private @Nullable Map<String, Object> totalsRow(List<StockLine> lines, @Nullable Row totalsRow) {
        var columns = new LinkedHashMap<String, Column>();
        columns.put("qty", QUANTITY);
        columns.put("valueNet", VALUE_NET);
        columns.put("valuePamp", VALUE_AVERAGE);
        columns.put("valueSaleTtc", VALUE_INCL_VAT);
        var sums = Map.of(
                "qty", Figures.sum(lines, StockLine::quantity),
                "valueNet", Figures.sum(lines, StockLine::valueNet),
                "valuePamp", Figures.sum(lines, StockLine::valueAverage),
                "valueSaleTtc", Figures.sum(lines, StockLine::valueInclVat));
        return Figures.totalsRow(totalsRow, columns, sums, findings);
    }
}
