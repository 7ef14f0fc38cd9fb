package coop.cabas.indicators.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.indicators.Till;
import coop.cabas.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The sums follow the facts, day by day, and equal what computing everything again gives. */
@ModuleTest(extraIncludes = {"access", "files", "mail", "imports", "sales"})
@Transactional
class RollupsTest {

    @Autowired
    Till till;

    @Autowired
    Rollups rollups;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startAfresh() {
        till.empty();
    }

    @Test
    void sumsTheSaleLinesOfADay() {
        till.sold("2021-03-04", "POMMES", "FRUITS", "2.5", "5.28", "5.5", "1.50")
                .sold("2021-03-04", "BIERE", "LIQUIDE", "3", "6.00", "20", "1.20")
                .sold("2021-03-04", "BON", "VENTE BON ACHAT", "1", "10.00", "0", "0")
                .tell();

        assertThat(
                        row(
                                "select ttc, ht, cost, margin, goods_ttc, voucher_ttc, lines, articles, turnover, tickets from indicators.day"))
                .isEqualTo("21.28|20.004739|7.350000|12.654739|11.28|10.00|3|3|21.28|");
    }

    @Test
    void tellsTheTurnoverOfTheReceiptsWhereSaleLinesAreMissingAndNothingElse() {
        till.ticket("2021-02-04T10:15", "20.00", "CARTE")
                .ticket("2021-02-04T10:45", "-5.00", "CARTE")
                .receipt("2021-02-04T11:00", "50.00", "DEPOSIT", "RECU ACOMPTE")
                .receipt("2021-02-04T11:05", "0.00", "VOID", null)
                .tell();

        assertThat(
                        row(
                                "select turnover, tickets, refunds, refund_amount, has_lines, ttc, ht, margin, goods_ttc from indicators.day"))
                .isEqualTo("15.00|2|1|-5.00|f||||");
        assertThat(row("select hour, tickets, amount from indicators.day_hour")).isEqualTo("10|2|15.00");
        assertThat(row("select means, payments, amount from indicators.day_payment"))
                .isEqualTo("CARTE|2|15.00");
    }

    @Test
    void knowsThatNothingWasSoldWhenTheJournalOfTheDayHoldsNoSale() {
        till.receipt("2021-02-05T09:00", "150.00", "FLOAT", "FONDS CAISSE").tell();

        assertThat(row("select has_lines, turnover, ttc, ht, tickets from indicators.day"))
                .isEqualTo("t|0.00|0.00|0.000000|0");
    }

    @Test
    void forgetsADayThatIsTakenBack() {
        till.sold("2021-03-04", "POMMES", "FRUITS", "1", "2.00", "5.5", "1").tell();
        till.undo("plu", "2021-03-04").tell();

        for (var table : List.of("day", "day_share", "day_article", "month_article", "year_article")) {
            assertThat(jdbc.sql("select count(*) from indicators." + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void keepsTheHourOfTheShopsClockOnTheDaysThatItChanges() {
        till.ticket("2021-03-28T10:30", "10.00", "CARTE")
                .ticket("2021-10-31T10:30", "10.00", "CARTE")
                .tell();

        assertThat(jdbc.sql("select distinct hour from indicators.day_hour")
                        .query(Integer.class)
                        .list())
                .containsExactly(10);
    }

    @Test
    void findsAnArticleMissingFromTheStateOfTheStockAndTheMovesSince() {
        // two left in the evening of the 4th, both sold on the 5th, none delivered before the evening of the 6th
        till.counted("2021-03-05T07:00", "CAFE", "2", "4", "6").counted("2021-03-05T07:00", "THE", "9", "2", "3");
        till.sold("2021-03-05", "CAFE", "EPICERIE", "2", "1200.00", "5.5", "4")
                .sold("2021-03-05", "THE", "EPICERIE", "1", "3.00", "5.5", "2")
                .covers("moves", "2021-03-05");
        till.sold("2021-03-06", "THE", "EPICERIE", "1", "1200.00", "5.5", "2")
                .moved("2021-03-06", "DELIVERY", "CAFE", "6", "4", "CMDE");
        till.sold("2021-03-07", "THE", "EPICERIE", "1", "1200.00", "5.5", "2").covers("moves", "2021-03-07");
        till.tell();

        assertThat(rows("select day, ean, stock from indicators.stock_out order by day"))
                .containsExactly("2021-03-06|EAN CAFE|0.000000");
        assertThat(rows("select day, articles, out, basis from indicators.stock_day order by day"))
                .containsExactly("2021-03-05|2|0|2021-03-04", "2021-03-06|2|1|2021-03-04", "2021-03-07|2|0|2021-03-04");
    }

    @Test
    void missesNoVoucher() {
        till.listed("2021-03-04T20:00", "BON", "VENTE BON ACHAT", "-3", "30", "30")
                .listed("2021-03-04T20:00", "CAFE", "EPICERIE", "0", "4", "6");
        till.sold("2021-03-04", "BON", "VENTE BON ACHAT", "1", "30.00", "0", "0")
                .sold("2021-03-04", "CAFE", "EPICERIE", "1", "6.00", "5.5", "4");
        till.sold("2021-03-05", "THE", "EPICERIE", "1", "1200.00", "5.5", "2");
        till.tell();

        assertThat(rows("select day, ean from indicators.stock_out")).containsExactly("2021-03-05|EAN CAFE");
    }

    @Test
    void rebuildsNoStockAcrossADayWhoseMovesAreNotKnown() {
        till.counted("2021-03-05T07:00", "CAFE", "2", "4", "6");
        till.sold("2021-03-05", "CAFE", "EPICERIE", "2", "1200.00", "5.5", "4");
        till.sold("2021-03-06", "CAFE", "EPICERIE", "1", "1200.00", "5.5", "4");
        till.tell();

        assertThat(rows("select day from indicators.stock_day")).containsExactly("2021-03-05");

        till.covers("moves", "2021-03-05").tell();

        assertThat(rows("select day from indicators.stock_day order by day"))
                .containsExactly("2021-03-05", "2021-03-06");
    }

    @Test
    void equalsWhatComputingEverythingAgainGivesWhateverTheOrderOfChanges() {
        var stockOuts = 0;
        for (var seed : List.of(1L, 2L, 3L)) {
            var random = new Random(seed);
            for (var step = 0; step < 40; step++) {
                change(random);
                till.tell();
            }
            var followed = everything();
            rollups.rebuild();
            assertThat(everything()).as("seed " + seed).isEqualTo(followed);
            stockOuts += followed.get("stock_out").size();
        }
        assertThat(stockOuts).as("stock-outs on the way").isPositive();
    }

    private void change(Random random) {
        var day = "2021-%02d-%02d".formatted(3 + random.nextInt(2), 1 + random.nextInt(28));
        switch (random.nextInt(8)) {
            case 0 ->
                till.counted(day + "T07:30", "A" + random.nextInt(4), "" + random.nextInt(5), "2", "3")
                        .counted(day + "T07:30", "B" + random.nextInt(4), "0", "2", "3");
            case 1 ->
                till.listed(day + "T19:00", "A" + random.nextInt(4), "EPICERIE", "" + random.nextInt(3), "2", "3");
            case 2 -> {
                var slot = jdbc.sql(
                                "select kind || ' ' || slot from sales.effective order by md5(slot || :salt) limit 1")
                        .param("salt", "" + random.nextInt())
                        .query(String.class)
                        .optional();
                slot.map(name -> name.split(" ", 2)).ifPresent(name -> till.undo(name[0], name[1]));
            }
            case 3 ->
                till.moved(day, "DELIVERY", "A" + random.nextInt(4), "" + random.nextInt(6), "2", "CMDE")
                        .moved(day, "EXIT", "A1", "1", "2", "PERTES DLC");
            case 4 -> {
                for (var covered = 1; covered < 29; covered++) {
                    till.covers("moves", day.substring(0, 8) + "%02d".formatted(covered));
                }
            }
            case 5 -> till.ticket(day + "T1" + random.nextInt(9) + ":00", random.nextInt(99) + ".50", "CARTE");
            default ->
                till.sold(day, "A" + random.nextInt(4), "EPICERIE", "" + random.nextInt(3), "1500.00", "5.5", "2")
                        .sold(day, "B" + random.nextInt(4), "FRAIS", "1", "1.10", "20", "2");
        }
    }

    private Map<String, List<String>> everything() {
        var all = new TreeMap<String, List<String>>();
        for (var table : Rollups.tables()) {
            all.put(
                    table,
                    jdbc.sql("select t::text from indicators." + table + " t order by 1")
                            .query(String.class)
                            .list());
        }
        return all;
    }

    private String row(String sql) {
        return rows(sql).getFirst();
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> {
                    var line = new StringBuilder();
                    for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        var value = row.getString(column);
                        line.append(column > 1 ? "|" : "").append(value == null ? "" : value);
                    }
                    return line.toString();
                })
                .list();
    }
}
