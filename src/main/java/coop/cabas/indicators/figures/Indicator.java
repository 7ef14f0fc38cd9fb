package coop.cabas.indicators.figures;

import static coop.cabas.indicators.figures.Source.ARTICLES;
import static coop.cabas.indicators.figures.Source.JOURNAL;
import static coop.cabas.indicators.figures.Source.MOVES;
import static coop.cabas.indicators.figures.Source.NOTES;
import static coop.cabas.indicators.figures.Source.PLU;
import static coop.cabas.indicators.figures.Source.STOCK;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * Every indicator, defined here once: what tells it, its unit, and its formula over the sums of the days. Its
 * words are the texts {@code indicators.def.<name>} (what it is called), {@code .words} (what it means) and {@code .how}
 * (how it is computed).
 *
 * <p>Where a file that it needs is missing, it is not known: null, never zero.
 */
public enum Indicator {
    TURNOVER_INCL(Unit.EURO, "sum(turnover)", PLU, JOURNAL),
    TURNOVER_EXCL(Unit.EURO, whenSold("sum(ht)"), PLU),
    VAT(Unit.EURO, whenSold("sum(ttc) - sum(ht)"), PLU),
    GOODS_TURNOVER_INCL(Unit.EURO, whenSold("sum(goods_ttc)"), PLU),
    GOODS_TURNOVER_EXCL(Unit.EURO, whenSold("sum(goods_ht)"), PLU),
    VOUCHERS_SOLD(Unit.EURO, whenSold("sum(voucher_ttc)"), PLU),
    DEPOSITS_CHARGED(Unit.EURO, whenSold("sum(deposit_ttc)"), PLU),
    DEPOSITS_RETURNED(Unit.EURO, whenSold("sum(deposit_return_ttc)"), PLU),
    TICKETS(Unit.COUNT, whenPrinted("sum(tickets)"), JOURNAL),
    AVERAGE_TICKET(Unit.EURO, whenPrinted("sum(turnover) / nullif(sum(tickets), 0)"), JOURNAL),
    REFUNDS(Unit.COUNT, whenPrinted("sum(refunds)"), JOURNAL),
    TURNOVER_PER_DAY(Unit.EURO, "avg(turnover)", PLU, JOURNAL),
    COST(Unit.EURO, whenSold("sum(cost)"), PLU),
    MARGIN(Unit.EURO, whenSold("sum(margin)"), PLU),
    MARKUP_RATE(Unit.PERCENT, whenSold("100 * sum(margin) / nullif(sum(ht), 0)"), PLU),
    MARGIN_RATE(Unit.PERCENT, whenSold("100 * sum(margin) / nullif(sum(cost), 0)"), PLU),
    COEFFICIENT(Unit.NUMBER, whenSold("sum(goods_ttc) / nullif(sum(goods_cost), 0)"), PLU),
    PAYMENTS(Unit.EURO, null, JOURNAL),
    HOURS(Unit.EURO, null, JOURNAL),
    SHARES(Unit.EURO, null, PLU),
    TOP_ARTICLES(Unit.EURO, null, PLU),
    SLOW_ARTICLES(Unit.COUNT, null, PLU, ARTICLES),
    PRICE_ANOMALIES(Unit.COUNT, null, ARTICLES),
    UNDER_COST(Unit.EURO, null, PLU),
    STOCK_VALUE(Unit.EURO, null, STOCK),
    STOCK_COVER(Unit.NUMBER, null, STOCK, PLU),
    NEGATIVE_STOCK(Unit.COUNT, null, STOCK),
    STOCK_OUTS(Unit.PERCENT, null, STOCK, MOVES, PLU),
    LOST_MARGIN(Unit.EURO, null, STOCK, MOVES, PLU),
    KNOWN_SHRINKAGE(Unit.EURO, null, MOVES),
    COUNT_DIFFERENCES(Unit.EURO, null, MOVES),
    RECEIVED(Unit.EURO, null, MOVES),
    SERVICE_RATE(Unit.PERCENT, null, MOVES),
    PAPERS(Unit.EURO, null, NOTES),
    ARTICLES_LISTED(Unit.COUNT, null, ARTICLES),
    MEMBERS(Unit.COUNT, null, Source.MEMBERS),
    JOINED(Unit.COUNT, null, Source.MEMBERS),
    LEFT(Unit.COUNT, null, Source.MEMBERS),
    FEES(Unit.EURO, null, Source.FEES),
    GIFTS(Unit.EURO, null, Source.FEES),
    CAPITAL(Unit.EURO, null, Source.SHARES),
    SHIFT_FILL(Unit.PERCENT, null, Source.SHIFTS),
    SERVICES_DONE(Unit.COUNT, null, Source.SHIFTS),
    ABSENCES(Unit.COUNT, null, Source.SHIFTS),
    VISITS(Unit.COUNT, null, Source.DOOR),
    VISITS_REFUSED(Unit.COUNT, null, Source.DOOR),
    VISITS_LET_IN(Unit.COUNT, null, Source.DOOR);

    /** How its figure is written. */
    public enum Unit {
        EURO,
        COUNT,
        NUMBER,
        PERCENT
    }

    private final Unit unit;
    private final @Nullable String sql;
    private final List<Source> sources;

    Indicator(Unit unit, @Nullable String sql, Source... sources) {
        this.unit = unit;
        this.sql = sql;
        this.sources = List.of(sources);
    }

    public Unit unit() {
        return unit;
    }

    /** What tells it: files of the till, the member file, the books of fees, the register of shares, the shifts, the door. */
    public List<Source> sources() {
        return sources;
    }

    /** Its key in texts and its place on the page of definitions. */
    public String key() {
        var words = name().toLowerCase(java.util.Locale.ROOT).split("_");
        var key = new StringBuilder(words[0]);
        Arrays.stream(words)
                .skip(1)
                .forEach(word ->
                        key.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1)));
        return key.toString();
    }

    /** Those computed from the sums of the days alone. */
    static List<Indicator> ofDays() {
        return Arrays.stream(values()).filter(one -> one.sql != null).toList();
    }

    /** SQL aggregate over rows of {@code indicators.day}. */
    String sql() {
        if (sql == null) {
            throw new IllegalStateException(name() + " is not computed from the sums of the days");
        }
        return sql;
    }

    /** Known only if the sale lines of every day of the period are. */
    private static String whenSold(String sum) {
        return "case when bool_and(has_lines) then " + sum + " end";
    }

    /** Known only if the receipts of every day of the period are. */
    private static String whenPrinted(String sum) {
        return "case when bool_and(has_tickets) then " + sum + " end";
    }
}
