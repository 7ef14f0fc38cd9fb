package coop.cabas.purchasing.forms;

import coop.cabas.imports.sheet.Cell;
import coop.cabas.imports.sheet.Row;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the rows of one sheet, and tells articles from titles of sections and from remarks. */
final class LineReader {

    /** Decimals of a price that suppliers agree on. */
    private static final int PRICE = 4;

    /** Written where a number could be, and meaning none. */
    private static final Set<String> NOTHING = Set.of("-", "--", "—", "–", "/");

    /** A code that stands alone with a label: no blanks, as the remarks below a table have. */
    private static final Pattern CODE = Pattern.compile("[^\\s:]{1,40}");

    /** Rates of VAT in France, its islands and overseas included: articles 278 to 281 nonies and 294 to 298 of the CGI. */
    private static final Set<BigDecimal> RATES = Set.of(
            new BigDecimal("0"),
            new BigDecimal("0.9"),
            new BigDecimal("1.05"),
            new BigDecimal("1.75"),
            new BigDecimal("2.1"),
            new BigDecimal("5.5"),
            new BigDecimal("8.5"),
            new BigDecimal("10"),
            new BigDecimal("13"),
            new BigDecimal("20"));

    private final String sheet;
    private final Header header;
    private final Findings findings;

    LineReader(String sheet, Header header, Findings findings) {
        this.sheet = sheet;
        this.header = header;
        this.findings = findings;
    }

    /** @return null when the row is no article */
    @Nullable
    Line read(Row row) {
        if (!isArticle(row)) {
            return null;
        }
        var ean = EanCell.of(code(row, Field.EAN));
        if (ean.doubt() != null) {
            doubt(ean.doubt(), row, Field.EAN);
        }
        var reference = code(row, Field.REFERENCE);
        var label = Titles.text(header.cell(row, Field.LABEL));
        if (ean.ean() == null && ean.reference() == null && reference.isEmpty() && label.isEmpty()) {
            findings.add(Doubt.UNNAMED, sheet, row.number(), null);
        }
        return new Line(
                sheet,
                row.number(),
                ean.ean(),
                reference.isEmpty() ? ean.reference() : reference,
                label,
                number(row, Field.PACK_SIZE, Doubt.NUMBER_UNREADABLE, Figures::count),
                words(row, Field.CONTENT),
                price(row, Field.UNIT_PRICE),
                price(row, Field.NET_PRICE),
                price(row, Field.PACK_PRICE),
                rate(row),
                discounts(row),
                costs(row),
                number(row, Field.PARCELS, Doubt.NUMBER_UNREADABLE, Figures::bounded),
                number(row, Field.DELIVERED, Doubt.NUMBER_UNREADABLE, Figures::bounded),
                number(row, Field.AMOUNT, Doubt.NUMBER_UNREADABLE, Figures::bounded));
    }

    /** A name and a number make an article; a code beside a label does too, as what is not sold just now has no price. */
    private boolean isArticle(Row row) {
        var code = Titles.text(header.cell(row, Field.EAN)) + Titles.text(header.cell(row, Field.REFERENCE));
        var label = Titles.text(header.cell(row, Field.LABEL));
        boolean named = !code.isEmpty() || !label.isEmpty();
        if (named
                && header.columns().entrySet().stream()
                        .anyMatch(each -> each.getKey().field().isCounted()
                                && Figures.bounded(row.cell(each.getValue())) != null)) {
            return true;
        }
        if (CODE.matcher(code).matches() && !label.isEmpty()) {
            return true;
        }
        return !named
                && Figures.bounded(header.cell(row, Field.AMOUNT)) != null
                && (Figures.bounded(header.cell(row, Field.UNIT_PRICE)) != null
                        || Figures.bounded(header.cell(row, Field.PACK_PRICE)) != null);
    }

    private String code(Row row, Field field) {
        var cell = header.cell(row, field);
        boolean calculated = cell instanceof Cell.Formula formula && formula.cached() == null;
        if (calculated || cell instanceof Cell.Odd) {
            doubt(Doubt.CODE_UNREADABLE, row, field);
        }
        return Titles.text(cell);
    }

    private @Nullable String words(Row row, Field field) {
        var words = Titles.text(header.cell(row, field));
        return words.isEmpty() ? null : words;
    }

    private @Nullable BigDecimal price(Row row, Field field) {
        var price = number(row, field, Doubt.PRICE_UNREADABLE, Figures::bounded);
        if (price == null || price.scale() <= PRICE) {
            return price;
        }
        var rounded = Figures.tidy(price.setScale(PRICE, RoundingMode.HALF_UP));
        findings.add(
                Doubt.PRICE_DECIMALS,
                sheet,
                row.number(),
                header.column(field),
                price.toPlainString(),
                rounded.toPlainString());
        return rounded;
    }

    private @Nullable BigDecimal rate(Row row) {
        var rate = number(row, Field.VAT, Doubt.RATE_UNREADABLE, Figures::rate);
        if (rate != null && !RATES.contains(rate)) {
            doubt(Doubt.RATE_UNKNOWN, row, Field.VAT);
        }
        return rate;
    }

    private List<BigDecimal> discounts(Row row) {
        var discounts = new ArrayList<BigDecimal>();
        header.columns().forEach((heading, column) -> {
            if (heading.field() == Field.DISCOUNT) {
                var discount = number(row, column, Doubt.NUMBER_UNREADABLE, Figures::discount);
                if (discount != null && discount.signum() != 0) {
                    discounts.add(discount);
                }
            }
        });
        return discounts;
    }

    private Map<String, BigDecimal> costs(Row row) {
        var costs = new LinkedHashMap<String, BigDecimal>();
        header.columns().forEach((heading, column) -> {
            if (heading.field() == Field.COST) {
                var cost = number(row, column, Doubt.NUMBER_UNREADABLE, Figures::bounded);
                if (cost != null && cost.signum() != 0) {
                    costs.merge(heading.title(), cost, BigDecimal::add);
                }
            }
        });
        return costs;
    }

    private @Nullable BigDecimal number(
            Row row, Field field, Doubt doubt, Function<@Nullable Cell, @Nullable BigDecimal> reading) {
        var column = header.column(field);
        return column == null ? null : number(row, column, doubt, reading);
    }

    private @Nullable BigDecimal number(
            Row row, int column, Doubt doubt, Function<@Nullable Cell, @Nullable BigDecimal> reading) {
        var cell = row.cell(column);
        var number = reading.apply(cell);
        if (number == null && cell != null && !isNothing(cell)) {
            findings.add(doubt, sheet, row.number(), column, Titles.shown(cell));
        }
        return number;
    }

    /** A formula whose value is no number shows nothing: {@code =IF(J12="","",J12*G12)}. */
    private static boolean isNothing(Cell cell) {
        return cell instanceof Cell.Formula formula
                ? formula.cached() == null
                : cell instanceof Cell.Text text && NOTHING.contains(Titles.clean(text.value()));
    }

    private void doubt(Doubt doubt, Row row, Field field) {
        findings.add(doubt, sheet, row.number(), header.column(field), Titles.shown(header.cell(row, field)));
    }
}
