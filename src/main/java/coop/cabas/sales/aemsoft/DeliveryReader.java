package coop.cabas.sales.aemsoft;

import static coop.cabas.sales.aemsoft.DeliveryColumn.*;

import coop.cabas.imports.sheet.Row;
import coop.cabas.shared.Message;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads a supplier's delivery note or invoice. Its number stands only in the file's name. */
final class DeliveryReader {

    static final List<Column> KEYS = List.of(EAN, REFERENCE, LABEL);
    static final List<Column> SUMMED = List.of(AMOUNT);

    private static final Pattern NUMBER = Pattern.compile("\\d{4,}");
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)((19|20)\\d\\d[-_. ]\\d{1,2}[-_. ]\\d{1,2}|\\d{1,2}[-_. ]\\d{1,2}[-_. ](19|20)\\d\\d)(?!\\d)");
    private static final Pattern INVOICE =
            Pattern.compile("(.*[^\\p{L}])?fac(t|ture)?s?([^\\p{L}].*)?", Pattern.CASE_INSENSITIVE);

    /** Rounding of the supplier's own multiplication. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.02");

    private final Source source;
    private final Findings findings;
    private final Fields fields;

    DeliveryReader(Source source) {
        this.source = source;
        this.findings = source.findings();
        this.fields = source.fields();
    }

    DeliveryNoteFile read() {
        var body = source.body(KEYS, SUMMED);
        var lines = new ArrayList<DeliveryLine>();
        for (var row = body.next(); row != null; row = body.next()) {
            fields.at(row);
            if (isWhole(row)) {
                var line = line();
                if (fields.isGood()) {
                    remarkOn(line);
                    lines.add(line);
                }
            }
        }
        var number = number();
        boolean invoice = INVOICE.matcher(source.name()).matches();
        return new DeliveryNoteFile(source.reading(null, null, totals(lines)), number, invoice, lines);
    }

    /** The longest number in the name that is no date. */
    private String number() {
        var number = NUMBER.matcher(DATE.matcher(source.name()).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .max(Comparator.comparingInt(String::length));
        if (number.isEmpty()) {
            findings.rejectFile(Message.of("sales.aemsoft.delivery.noNumber"));
        }
        return number.orElse("");
    }

    /** A line of text that ends too early tells that the file was cut. */
    private boolean isWhole(Row row) {
        if (row.width() < NET_PRICE.ordinal() + 1) {
            return fields.refuse(NET_PRICE, "sales.aemsoft.delivery.cut", false);
        }
        return true;
    }

    private DeliveryLine line() {
        return new DeliveryLine(
                fields.row(),
                fields.isBlank(EAN) ? null : fields.code(EAN),
                fields.words(REFERENCE),
                fields.label(LABEL),
                fields.words(FAMILY),
                fields.words(SUB_FAMILY),
                fields.words(BRAND),
                fields.decimal(PARCELS),
                fields.decimal(ORDERED),
                fields.decimal(DELIVERED),
                fields.decimal(GROSS_PRICE),
                fields.decimal(DISCOUNT_1),
                fields.decimal(DISCOUNT_2),
                fields.decimal(DISCOUNT_3),
                fields.cents(AMOUNT),
                fields.whole(VAT_CODE),
                fields.decimal(NET_PRICE));
    }

    private void remarkOn(DeliveryLine line) {
        var expected = line.delivered().multiply(line.netPrice());
        if (line.amount().subtract(expected).abs().compareTo(TOLERANCE) > 0) {
            findings.count("sales.aemsoft.note.amountDiffers");
        }
    }

    private static Map<String, Object> totals(List<DeliveryLine> lines) {
        var totals = new LinkedHashMap<String, Object>();
        totals.put("lines", lines.size());
        totals.put("noEan", Figures.count(lines, line -> line.ean() == null));
        totals.put("parcels", Figures.sum(lines, DeliveryLine::parcels, 2));
        totals.put("qty", Figures.sum(lines, DeliveryLine::delivered, 3));
        totals.put("amountHt", Figures.sum(lines, DeliveryLine::amount, 2));
        totals.put("byVatCode", Figures.by(lines, line -> Coded.text(line.vatCode()), DeliveryReader::countAndAmount));
        return totals;
    }

    private static Object countAndAmount(List<DeliveryLine> lines) {
        return List.of(lines.size(), Figures.sum(lines, DeliveryLine::amount, 2));
    }
}
