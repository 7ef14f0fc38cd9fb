package coop.cabas.purchasing.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import coop.cabas.purchasing.proposals.Proposed.Doubt;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ProposalTest {

    private static final Horizon WEEKLY = new Horizon(1, 4, 1, 4);

    @Test
    void whatMustBeThereUntilTheDeliveryAfterTheNextIsOrdered() {
        // 32 in 16 open days: 2 a day; 6 days to cover: 12; 3 are there, 1 comes: 8, in parcels of 6
        var line = line(facts("32", 16, 0, "3", "1", "6", "2.00", null));
        assertThat(line.perDay()).isEqualByComparingTo("2");
        assertThat(line.target()).isEqualByComparingTo("12");
        assertThat(line.need()).isEqualByComparingTo("8");
        assertThat(line.parcels()).isEqualTo(2);
        assertThat(line.lasts()).isEqualByComparingTo("8");
        assertThat(line.doubt()).isNull();
    }

    @Test
    void daysWithoutStockDoNotLowerWhatIsSold() {
        var missing = line(facts("16", 8, 8, "0", "0", "1", "2.00", null));
        var there = line(facts("32", 16, 0, "0", "0", "1", "2.00", null));
        assertThat(missing.parcels()).isEqualTo(there.parcels()).isEqualTo(12);
        assertThat(line(facts("2", 1, 15, "0", "0", "1", "2.00", null)).doubt()).isEqualTo(Doubt.MOSTLY_MISSING);
        assertThat(line(facts("0", 0, 16, "0", "0", "1", "2.00", null)).doubt()).isEqualTo(Doubt.NEVER_THERE);
    }

    @Test
    void aSeasonIsTakenFromTheYearBeforeAndNeverMoreThanDoubles() {
        assertThat(seasonal("16", "24").season()).isEqualByComparingTo("1.5");
        assertThat(seasonal("16", "160").season()).isEqualByComparingTo("2");
        assertThat(seasonal("16", "1").season()).isEqualByComparingTo("0.5");
        assertThat(seasonal("0", "24").season()).isEqualByComparingTo("1");
        assertThat(seasonal("4", "8").season()).as("of so few, chance").isEqualByComparingTo("1");
        assertThat(seasonal(null, null).season()).isEqualByComparingTo("1");
    }

    @Test
    void nothingIsOrderedThatSpoils() {
        // 2 a day, keeps 7 days, 4 of them open: 8 at most
        var yoghurt = line(facts("32", 16, 0, "0", "0", "5", "0.50", 7));
        assertThat(yoghurt.cap()).isEqualByComparingTo("8");
        assertThat(yoghurt.parcels()).isEqualTo(1);
        var crate = line(facts("32", 16, 0, "0", "0", "12", "0.50", 7));
        assertThat(crate.parcels()).isZero();
        assertThat(crate.doubt()).isEqualTo(Doubt.SPOILS);
    }

    @Test
    void whatIsBelowZeroCountsAsNothing() {
        assertThat(line(facts("32", 16, 0, "-50", "0", "1", "2.00", null)).parcels())
                .isEqualTo(12);
    }

    @Test
    void freeDeliveryIsReachedWithWhatKeepsAndRunsOutFirst() {
        var rice = facts(1, "32", 16, "20", "1", "2.00", null);
        var cream = facts(2, "32", 16, "0", "1", "2.00", 30);
        var beans = facts(3, "32", 16, "12", "1", "2.00", null);
        var proposal = Proposal.of(List.of(rice, cream, beans), WEEKLY, Map.of(), new BigDecimal("40"));
        assertThat(proposal.reached()).isTrue();
        assertThat(proposal.total()).isEqualByComparingTo("40");
        assertThat(proposal.lines()).extracting(Proposed::filled).containsExactly(0, 0, 8);
    }

    @Test
    void whatCostsNothingOrSellsNothingNeverFillsForEver() {
        var free = facts(1, "32", 16, "0", "1", "0", null);
        var unsold = facts(2, "0", 16, "0", "1", "9.00", null);
        var priced = facts(3, "16", 16, "0", "1", "1.00", null);
        var proposal = Proposal.of(List.of(free, unsold, priced), WEEKLY, Map.of(), new BigDecimal("1000000"));
        assertThat(proposal.reached()).isFalse();
        assertThat(proposal.lines().get(1).parcels()).isZero();
        assertThat(proposal.lines().get(2).lasts()).isLessThanOrEqualTo(new BigDecimal("15"));
    }

    @Test
    void anOrderOfNothingIsNotFilled() {
        var full = facts(1, "16", 16, "500", "1", "1.00", null);
        assertThat(Proposal.of(List.of(full), WEEKLY, Map.of(), new BigDecimal("100"))
                        .total())
                .isZero();
    }

    @Test
    void theFormulaOfBeforeStandsBeside() {
        assertThat(PopFormula.parcels(new BigDecimal("20"), 28, 400, 1, new BigDecimal("5"), new BigDecimal("6")))
                .isEqualTo(3);
        assertThat(PopFormula.parcels(new BigDecimal("20"), 28, 14, 1, new BigDecimal("5"), new BigDecimal("6")))
                .isEqualTo(6);
        assertThat(PopFormula.parcels(new BigDecimal("20"), 28, 400, 1, new BigDecimal("50"), new BigDecimal("6")))
                .isZero();
    }

    /** POP's own tool, on 3 May 2021: every line that has an order. */
    @Test
    void popsReportIsReckonedAsItWas() throws IOException {
        var report = Path.of("../shared/data/aemsoft/rapports-pop/2021-05-03_stock_ventes_4week.xls");
        assumeThat(Files.isRegularFile(report))
                .as("the real report lies beside the project, in %s; nothing is tried without it", report)
                .isTrue();
        var reckoned = 0;
        try (var book = WorkbookFactory.create(report.toFile(), null, true)) {
            for (var row : book.getSheetAt(0)) {
                var age = number(row, 18).intValue();
                for (var windows = 1; windows <= 3 && age > 0; windows++) {
                    assertThat(PopFormula.units(number(row, 12), 28, age, windows, number(row, 7)))
                            .as("row %d, %d windows", row.getRowNum(), windows)
                            .isCloseTo(number(row, 13 + windows).max(BigDecimal.ZERO), within(new BigDecimal("0.011")));
                    reckoned++;
                }
            }
        }
        assertThat(reckoned).isEqualTo(3 * 1222);
    }

    private static BigDecimal number(Row row, int column) {
        var cell = row.getCell(column);
        return cell == null || cell.getCellType() != CellType.NUMERIC
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(cell.getNumericCellValue());
    }

    private static Proposed line(Facts facts) {
        return Proposal.of(List.of(facts), WEEKLY, Map.of(), null).lines().getFirst();
    }

    private static Proposed seasonal(@Nullable String then, @Nullable String after) {
        return line(new Facts(
                1,
                new BigDecimal("32"),
                16,
                0,
                number(then),
                16,
                number(after),
                16,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                BigDecimal.ONE,
                null));
    }

    private static Facts facts(
            String sold,
            int days,
            int empty,
            String stock,
            String onOrder,
            String pack,
            String price,
            @Nullable Integer shelfDays) {
        return new Facts(
                1,
                new BigDecimal(sold),
                days,
                empty,
                null,
                0,
                null,
                0,
                new BigDecimal(stock),
                new BigDecimal(onOrder),
                new BigDecimal(pack),
                new BigDecimal(price),
                shelfDays);
    }

    private static Facts facts(
            long article, String sold, int days, String stock, String pack, String price, @Nullable Integer shelfDays) {
        return new Facts(
                article,
                new BigDecimal(sold),
                days,
                0,
                null,
                0,
                null,
                0,
                new BigDecimal(stock),
                BigDecimal.ZERO,
                new BigDecimal(pack),
                new BigDecimal(price),
                shelfDays);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
