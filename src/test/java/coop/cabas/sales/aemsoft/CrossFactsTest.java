package coop.cabas.sales.aemsoft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the real files prove of one another. */
class CrossFactsTest {

    private static final List<String> PLU = List.of(
            "plu/PLUMars2021-03-21_0736.xlsx",
            "plu/PLU2021-04-01_1830.xls",
            "plu/PLU2021-04-22_1753.xls",
            "plu/PLU2021-04-30_1851.xls",
            "plu/PLU2021-05-03_1135.xls");

    private static final String EARLY_MOVES = "mouvements/MouvementStockMars2021-03-13-0752.xls";
    private static final String LATE_MOVES = "mouvements/StockMvtMars2021-03-27_0458.xlsx";
    private static final Window FIRST_HALF = new Window(
            "stock/Stock2021-03-01_1740.xls",
            "stock/Stock2021-03-13_0751.xls",
            LocalDate.of(2021, 3, 1),
            LocalDate.of(2021, 3, 12));
    private static final Window SECOND_HALF = new Window(
            "stock/Stock2021-03-13_0751.xls",
            "stock/Stock2021-03-28_0834.xlsx",
            LocalDate.of(2021, 3, 12),
            LocalDate.of(2021, 3, 27));

    @BeforeEach
    void realFilesArePresent() {
        RealFiles.assumePresent();
    }

    @Test
    void theJournalEqualsTheSaleLinesOfEveryDayToTheCent() {
        var sold = new TreeMap<LocalDate, BigDecimal>();
        replacedByDay().forEach((day, lines) -> sold.put(day, Figures.sum(lines, PluLine::inclVat)));
        var paid = new TreeMap<LocalDate, BigDecimal>();
        for (var ticket : RealFiles.read("journal/JournalDeCaisse2021-05-04_1721.xls", JournalFile.class)
                .tickets()) {
            if (ticket.isSale()) {
                paid.merge(ticket.at().toLocalDate(), ticket.amount(), BigDecimal::add);
            }
        }
        paid.keySet().retainAll(sold.keySet());

        assertThat(paid).hasSize(cross("journalEqualsPlu").get("days").asInt()).isEqualTo(sold);
    }

    @Test
    void overlappingFilesNeverDifferInTheirFacts() {
        var first = new HashMap<String, PluLine>();
        int read = 0;
        var overlapping = new TreeSet<String>();
        int otherFacts = 0;
        var otherStock = new TreeSet<String>();
        for (var path : PLU) {
            for (var line : RealFiles.read(path, PluFile.class).lines()) {
                read++;
                var key = line.day() + " " + line.ean();
                var before = first.putIfAbsent(key, line);
                if (before != null) {
                    overlapping.add(key);
                    otherFacts += facts(before).equals(facts(line)) ? 0 : 1;
                    if (before.stock().compareTo(line.stock()) != 0) {
                        otherStock.add(key);
                    }
                }
            }
        }
        assertThat(read).isEqualTo(cross("pluLinesReadBeforeDeduplication").asInt());
        assertThat(first).hasSize(cross("pluDistinctKeysAllFiles").asInt());
        assertThat(overlapping).hasSize(cross("overlappingKeys").asInt());
        assertThat(otherFacts).isEqualTo(cross("overlapsWithDifferentFacts").asInt());
        // Two of them (4.132 and 4.132000000000002) are the same number once the noise is gone.
        assertThat(otherStock)
                .hasSize(cross("overlapsWithDifferentStockSnapshot").asInt() - 2);
    }

    @Test
    void replacingWholeDaysGivesTheTrueMonths() {
        var lines = replacedByDay().values().stream().flatMap(List::stream).toList();
        var months = Figures.by(
                lines, line -> line.day().toString().substring(0, 7), month -> Figures.sum(month, PluLine::inclVat));

        assertThat(lines).hasSize(cross("pluUnionLines").asInt());
        cross("reimport")
                .get("replaceWholeDays_ttcByMonth")
                .properties()
                .forEach(month -> assertThat((BigDecimal) months.get(month.getKey()))
                        .isEqualByComparingTo(month.getValue().decimalValue()));
    }

    @Test
    void bothFormsOfTheFebruaryJournalTellTheSame() {
        var workbook = sales(RealFiles.read("journal/JournalDeCaisse2021-05-04_1721.xls", JournalFile.class));
        var xlsx = sales(RealFiles.read("journal/TicketsFevrier2021-03-16_1511.xlsx", JournalFile.class));
        workbook.keySet().retainAll(xlsx.keySet());

        assertThat(xlsx)
                .hasSize(
                        cross("ticketsXlsxEqualsJournalFebruary").get("tickets").asInt())
                .isEqualTo(workbook);
    }

    @Test
    void anInvoiceIsTheSumOfItsNotes() {
        var expected = cross("invoiceEqualsDeliveryNotes");
        var notes = BigDecimal.ZERO;
        for (var note : expected.get("notes")) {
            notes = notes.add(amount(note.asString()));
        }
        assertThat(notes)
                .isEqualByComparingTo(amount(expected.get("invoice").asString()))
                .isEqualByComparingTo(expected.get("amountHt").decimalValue());
    }

    @Test
    void stockSalesAndMovesExplainTheNextStock() {
        var untilMid = explained(FIRST_HALF, EARLY_MOVES, Move::day);
        var untilEnd = explained(SECOND_HALF, LATE_MOVES, Move::day);

        assertThat(untilMid).isEqualTo(equation("stockEquation_2021_03_01_to_2021_03_12"));
        assertThat(untilEnd).isEqualTo(equation("stockEquation_2021_03_12_to_2021_03_27"));
    }

    /** A delivery counts in the till's stock when it is keyed, not on the delivery day: then hardly a difference is left. */
    @Test
    void theMomentOfKeyingExplainsMoreThanTheDayOfDelivery() {
        assertThat(explained(FIRST_HALF, LATE_MOVES, CrossFactsTest::keyed)).isEqualTo(List.of(1065, 1042));
        assertThat(explained(SECOND_HALF, LATE_MOVES, CrossFactsTest::keyed)).isEqualTo(List.of(1100, 1100));
    }

    private static LocalDate keyed(Move move) {
        return move.keyedAt() == null ? move.day() : move.keyedAt().toLocalDate();
    }

    private static List<Integer> equation(String name) {
        return List.of(
                cross(name).get("commonEans").asInt(), cross(name).get("exact").asInt());
    }

    /** How many articles are in both snapshots, and how many of them come out exactly. */
    private static List<Integer> explained(Window window, String movesFile, Function<Move, LocalDate> when) {
        var computed = levels(window.before());
        var counted = levels(window.after());
        var common = new TreeSet<>(computed.keySet());
        common.retainAll(counted.keySet());
        replacedByDay().forEach((day, lines) -> {
            if (window.holds(day)) {
                lines.forEach(line -> computed.merge(line.ean(), line.quantity().negate(), BigDecimal::add));
            }
        });
        for (var move : RealFiles.read(movesFile, MovesFile.class).moves()) {
            if (window.holds(when.apply(move))) {
                computed.merge(move.ean(), move.stockEffect(), BigDecimal::add);
            }
        }
        var tolerance = new BigDecimal("0.0005");
        long exact = common.stream()
                .filter(ean ->
                        computed.get(ean).subtract(counted.get(ean)).abs().compareTo(tolerance) < 0)
                .count();
        return List.of(common.size(), (int) exact);
    }

    /** Two snapshots and the days between them: after {@code from}, up to {@code to}. */
    private record Window(String before, String after, LocalDate from, LocalDate to) {
        boolean holds(LocalDate day) {
            return day.isAfter(from) && !day.isAfter(to);
        }
    }

    private static Map<String, BigDecimal> levels(String path) {
        var levels = new HashMap<String, BigDecimal>();
        RealFiles.read(path, StockFile.class)
                .lines()
                .forEach(line -> levels.merge(line.ean(), line.quantity(), BigDecimal::add));
        return levels;
    }

    private static Map<LocalDate, List<PluLine>> replacedByDay() {
        var days = new TreeMap<LocalDate, List<PluLine>>();
        for (var path : PLU) {
            var lines = RealFiles.read(path, PluFile.class).lines();
            days.putAll(lines.stream()
                    .collect(Collectors.groupingBy(PluLine::day, Collectors.toCollection(ArrayList::new))));
        }
        return days;
    }

    private static List<BigDecimal> facts(PluLine line) {
        return List.of(line.quantity(), line.inclVat(), line.exclVat(), line.vatRate(), line.purchasePrice());
    }

    private static Map<Long, BigDecimal> sales(JournalFile journal) {
        return journal.tickets().stream()
                .filter(Ticket::isSale)
                .collect(Collectors.toMap(Ticket::nf525, Ticket::amount, (one, other) -> one, TreeMap::new));
    }

    private static BigDecimal amount(String path) {
        return Figures.sum(RealFiles.read(path, DeliveryNoteFile.class).lines(), DeliveryLine::amount);
    }

    private static JsonNode cross(String name) {
        return RealFiles.expected().get("cross").get(name);
    }
}
