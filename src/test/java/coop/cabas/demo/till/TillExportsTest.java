package coop.cabas.demo.till;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.demo.shop.Shop;
import coop.cabas.imports.SourceFile;
import coop.cabas.sales.aemsoft.ArticlesFile;
import coop.cabas.sales.aemsoft.JournalFile;
import coop.cabas.sales.aemsoft.MovesFile;
import coop.cabas.sales.aemsoft.PluFile;
import coop.cabas.sales.aemsoft.PluLine;
import coop.cabas.sales.aemsoft.ReadableFile;
import coop.cabas.sales.aemsoft.StockFile;
import coop.cabas.sales.aemsoft.Ticket;
import coop.cabas.sales.aemsoft.TillFiles;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What the invented till writes is what the reader of real exports understands. */
class TillExportsTest {

    private static final LocalDate START = LocalDate.parse("2026-07-01");
    private static final LocalDate END = LocalDate.parse("2026-11-22");

    private final Shop shop = new Shop(START, END, 3);
    private final TillExports till = new TillExports(shop);
    private final TillFiles reader = new TillFiles(END.plusDays(1), client -> "key of " + client.length());

    @Test
    void writesFilesThatTheReaderTakesWithoutARemark() {
        till.liveUntil(LocalDate.parse("2026-07-31"));
        var files = till.period();
        for (var export : files) {
            assertThat(read(export).rejects()).as(export.name()).isEmpty();
        }
        assertThat(read(files.get(0))).isInstanceOf(PluFile.class);
        assertThat(read(files.get(1))).isInstanceOf(JournalFile.class);
        assertThat(read(files.get(2))).isInstanceOf(MovesFile.class);
        assertThat(read(till.stock())).isInstanceOf(StockFile.class);
        assertThat(read(till.articles())).isInstanceOf(ArticlesFile.class);
        assertThat(read(till.stock()).rejects()).isEmpty();
        assertThat(read(till.articles()).rejects()).isEmpty();
    }

    @Test
    void sellsEveryDayWhatItsTicketsSayButWhereItSlipped() {
        var differences = new TreeMap<LocalDate, BigDecimal>();
        while (shop.today().isBefore(END)) {
            till.liveUntil(
                    shop.today().plusDays(30).isAfter(END) ? END : shop.today().plusDays(30));
            var files = till.period();
            ((JournalFile) read(files.get(1)))
                    .tickets().stream()
                            .filter(Ticket::isSale)
                            .forEach(ticket ->
                                    differences.merge(ticket.at().toLocalDate(), ticket.amount(), BigDecimal::add));
            for (var line : ((PluFile) read(files.get(0))).lines()) {
                differences.merge(line.day(), line.inclVat().negate(), BigDecimal::add);
            }
        }
        differences.values().removeIf(difference -> difference.signum() == 0);
        assertThat(differences.keySet())
                .containsExactlyInAnyOrder(shop.slips().lostDay(), shop.slips().shortDay());
        assertThat(differences.get(shop.slips().shortDay())).isBetween(new BigDecimal("0.10"), new BigDecimal("9"));
    }

    @Test
    void leavesTheStockThatSalesAndMovesMake() {
        var counted = LocalDate.parse("2026-07-15");
        till.liveUntil(counted);
        till.period();
        var levels = levels((StockFile) read(till.stock()));
        till.liveUntil(LocalDate.parse("2026-07-31"));
        var files = till.period();
        for (PluLine line : ((PluFile) read(files.get(0))).lines()) {
            levels.merge(line.ean(), line.quantity().negate(), BigDecimal::add);
        }
        for (var move : ((MovesFile) read(files.get(2))).moves()) {
            if (move.day().isAfter(counted)) {
                levels.merge(move.ean(), move.stockEffect(), BigDecimal::add);
            }
        }
        assertThat(levels).isEqualTo(levels((StockFile) read(till.stock())));
    }

    @Test
    void leavesNoClosedDayOutBetweenTwoFilesOfMoves() {
        till.liveUntil(LocalDate.parse("2026-07-18"));
        var before = moves();
        till.liveUntil(LocalDate.parse("2026-07-31"));
        assertThat(moves().from()).isEqualTo(before.to());
    }

    private MovesFile moves() {
        return (MovesFile) read(till.period().get(2));
    }

    private static Map<String, BigDecimal> levels(StockFile stock) {
        var levels = new HashMap<String, BigDecimal>();
        stock.lines().forEach(line -> levels.put(line.ean(), line.quantity()));
        return levels;
    }

    private ReadableFile read(Export export) {
        return (ReadableFile) reader.read(new SourceFile(export.name(), export.content(), "0".repeat(64), true));
    }
}
