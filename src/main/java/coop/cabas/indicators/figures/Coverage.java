package coop.cabas.indicators.figures;

import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which days of a period the till's files tell: a day that no file tells is not known, which is not the same as empty. */
@Repository
public class Coverage {

    private final JdbcClient jdbc;
    private final StockOuts stockOuts;

    Coverage(JdbcClient jdbc, StockOuts stockOuts) {
        this.jdbc = jdbc;
        this.stockOuts = stockOuts;
    }

    /**
     * @param known days that a file tells
     * @param days days that it would have to tell: those of activity for sales and receipts, all of the period for the rest
     */
    private record Told(Source source, long known, long days) {

        @Nullable
        Message words(Period period) {
            if (known > 0 && known == days) {
                return null;
            }
            return switch (source) {
                case PLU, JOURNAL ->
                    days == 0
                            ? Message.of("indicators.activity.empty")
                            : Message.of("indicators.missing." + source.name(), days - known, days);
                case MOVES ->
                    known == 0
                            ? Message.of("indicators.missing.MOVES", days)
                            : Message.of("indicators.moves.covered", known, days);
                case STOCK -> Message.of("indicators.missing.STOCK", period.to());
                case ARTICLES -> Message.of("indicators.missing.ARTICLES");
                case NOTES -> Message.of("indicators.papers.empty");
                case MEMBERS -> Message.of("indicators.members.none");
                case FEES -> Message.of("indicators.fees.none");
                case SHARES -> Message.of("indicators.shares.none");
                case SHIFTS -> Message.of("indicators.shifts.none");
                case DOOR -> Message.of("indicators.visits.none");
            };
        }
    }

    /**
     * What a list can rest on, told by the source that knows least.
     *
     * @param indicator one that needs all of its sources
     */
    public Basis of(Indicator indicator, Period period) {
        if (indicator == Indicator.STOCK_OUTS || indicator == Indicator.LOST_MARGIN) {
            return ofStockOuts(period);
        }
        return indicator.sources().stream()
                .map(source -> told(source, period))
                .min(Comparator.comparingLong(Told::known))
                .map(told -> {
                    var words = told.words(period);
                    return told.known() == 0 && words != null ? Basis.unknown(words) : new Basis(null, words);
                })
                .orElse(Basis.WHOLE);
    }

    /** Those of articles that sell little, over the weeks that they are judged by. */
    public Basis ofSlow(LocalDate to) {
        return of(Indicator.SLOW_ARTICLES, new Period(to.minusDays(Articles.SLOW_DAYS - 1L), to));
    }

    /** That of shelf prices, which the latest list tells whatever the period. */
    public Basis ofPrices() {
        var anyDay = LocalDate.EPOCH;
        return of(Indicator.PRICE_ANOMALIES, new Period(anyDay, anyDay));
    }

    private Basis ofStockOuts(Period period) {
        var total = stockOuts.of(period);
        if (total.knownDays() > 0) {
            return total.knownDays() == total.openDays() ? Basis.WHOLE : new Basis(null, total.words());
        }
        var needed = total.openDays() == 0 ? List.of(Source.PLU) : List.of(Source.PLU, Source.STOCK, Source.MOVES);
        return needed.stream()
                .map(source -> told(source, period))
                .filter(told -> told.known() == 0)
                .map(told -> told.words(period))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(Basis::unknown)
                .orElseGet(() -> Basis.unknown(total.words()));
    }

    private Told told(Source source, Period period) {
        return switch (source) {
            case PLU -> ofActivity(source, "has_lines", "plu", period);
            case JOURNAL -> ofActivity(source, "has_tickets", "journal", period);
            case MOVES -> new Told(source, files("moves", period), period.days());
            case STOCK -> everyDayOrNone(source, "select from indicators.stock_state where as_of_day <= :to", period);
            case ARTICLES -> everyDayOrNone(source, "select from indicators.article where listed", period);
            case NOTES -> everyDayOrNone(source, "select from sales.delivery_fact", period);
            case MEMBERS -> everyDayOrNone(source, "select from members.membership_period", period);
            case FEES -> everyDayOrNone(source, "select from fees.received", period);
            case SHARES -> everyDayOrNone(source, "select from shares.movement_fact", period);
            case SHIFTS -> everyDayOrNone(source, "select from shifts.manned", period);
            case DOOR -> everyDayOrNone(source, "select from door.visit_count", period);
        };
    }

    /** Where nothing was sold, an empty file still tells its day. */
    private Told ofActivity(Source source, String known, String kind, Period period) {
        var told = jdbc.sql("""
                select count(*) filter (where %s) as known, count(*) as days
                from indicators.day where day between :from and :to
                """.formatted(known))
                .param("from", period.from())
                .param("to", period.to())
                .query((row, number) -> new Told(source, row.getLong("known"), row.getLong("days")))
                .single();
        if (told.days() > 0) {
            return told;
        }
        var files = files(kind, period);
        return new Told(source, files, files);
    }

    private long files(String kind, Period period) {
        return jdbc.sql("""
                select count(distinct day) from sales.covered_day where kind = :kind and day between :from and :to
                """)
                .param("kind", kind)
                .param("from", period.from())
                .param("to", period.to())
                .query(Long.class)
                .single();
    }

    private Told everyDayOrNone(Source source, String rows, Period period) {
        var known = jdbc.sql("select exists (" + rows + ")")
                .param("to", period.to())
                .query(Boolean.class)
                .single();
        return new Told(source, known ? period.days() : 0, period.days());
    }
}
