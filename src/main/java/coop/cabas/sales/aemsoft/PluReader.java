package coop.cabas.sales.aemsoft;

import static coop.cabas.sales.aemsoft.PluColumn.*;

import coop.cabas.imports.sheet.Cell;
import coop.cabas.imports.sheet.Row;
import coop.cabas.imports.sheet.Unreadable;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads "Ventes PLU": first the days, whose years are found together, then the lines. */
final class PluReader {

    static final List<Column> KEYS = List.of(DATE, EAN);
    static final List<Column> SUMMED = List.of(QUANTITY, INCL_VAT, EXCL_VAT, MARGIN);

    /** All rows are held until the years are known: some 30 years of sales. */
    private static final int MAX_LINES = 150_000;

    private final Source source;
    private final @Nullable LocalDate neighbours;
    private final Findings findings;
    private final Fields fields;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Optional<DayWords>> understood = new HashMap<>();

    /** @param neighbours around when files handed in with it were written, null when nothing tells */
    PluReader(Source source, @Nullable LocalDate neighbours) {
        this.source = source;
        this.neighbours = neighbours;
        this.findings = source.findings();
        this.fields = source.fields();
    }

    PluFile read() {
        var body = source.body(KEYS, SUMMED);
        var years = new YearFinder(source.today(), NameStamp.around(source.name()), neighbours);
        for (var row = body.next(); row != null; row = body.next()) {
            var words = words(row);
            if (words != null) {
                years.add(words);
            }
            rows.add(row);
            if (rows.size() > MAX_LINES) {
                throw Unreadable.tooLarge();
            }
        }
        var answer = years.answer();
        var lines = lines(answer.days());
        var from = lines.stream().map(PluLine::day).min(LocalDate::compareTo).orElse(null);
        var to = lines.stream().map(PluLine::day).max(LocalDate::compareTo).orElse(null);
        var exportedAt = source.exportedAt(to);
        if (from != null && to != null) {
            findings.note(Message.of(
                    answer.certain() ? "sales.aemsoft.note.period" : "sales.aemsoft.note.periodGuessed", from, to));
        }
        var totals = PluTotals.of(lines, body.totals(), findings);
        return new PluFile(source.reading(from, to, totals), exportedAt, lines);
    }

    private List<PluLine> lines(Map<DayWords, LocalDate> known) {
        var lines = new ArrayList<PluLine>(rows.size());
        for (var row : rows) {
            fields.at(row);
            var day = day(row, known);
            if (day != null) {
                var line = line(day);
                if (fields.isGood()) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    /** A file repeats few days many times. */
    private @Nullable DayWords words(Row row) {
        return understood
                .computeIfAbsent(row.text(DATE.ordinal()), text -> Optional.ofNullable(DayWords.of(text)))
                .orElse(null);
    }

    private @Nullable LocalDate day(Row row, Map<DayWords, LocalDate> known) {
        var cell = row.cell(DATE.ordinal());
        if (cell == null) {
            return fields.refuse(DATE, "sales.aemsoft.cell.missing", null);
        }
        var words = words(row);
        if (words == null) {
            return notInTheFuture(cell instanceof Cell.Text text ? Days.ofText(text.value()) : fields.day(DATE));
        }
        var day = known.get(words);
        if (day == null) {
            boolean exists = !words.candidates(source.today()).isEmpty();
            return fields.refuse(DATE, exists ? "sales.aemsoft.plu.dayApart" : "sales.aemsoft.plu.dayImpossible", null);
        }
        return day;
    }

    private @Nullable LocalDate notInTheFuture(@Nullable LocalDate day) {
        if (day == null || day.isAfter(source.today())) {
            return fields.isGood() ? fields.refuse(DATE, "sales.aemsoft.cell.badDay", null) : null;
        }
        return day;
    }

    private PluLine line(LocalDate day) {
        var ean = fields.code(EAN);
        var rate = fields.rate(VAT_RATE);
        return new PluLine(
                fields.row(),
                day,
                ean,
                fields.words(SUPPLIER_REF),
                fields.labelOr(ean, LABEL),
                fields.decimal(QUANTITY),
                fields.cents(INCL_VAT),
                fields.decimal(EXCL_VAT),
                rate == null ? Fields.NO_RATE : rate,
                fields.decimal(MARGIN),
                fields.decimal(PRICE_EXCL_VAT),
                fields.decimal(PRICE_INCL_VAT),
                fields.decimal(STOCK),
                fields.decimal(PURCHASE_PRICE),
                fields.rate(ARTICLE_VAT_RATE),
                fields.words(DEPARTMENT),
                fields.words(FAMILY),
                fields.words(SUB_FAMILY),
                fields.words(SUPPLIER));
    }
}
