package coop.cabas.sales.aemsoft;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.imports.Reject;
import coop.cabas.sales.aemsoft.Move.Type;
import coop.cabas.shared.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Stock levels, stock moves and lists of articles. */
class StockReadingTest {

    @ParameterizedTest
    @CsvSource({
        "Stock2021-03-01_1740.xls, 2021-03-01T17:40",
        "Stock2021-03-13-0751.xls, 2021-03-13T07:51",
        "StockMvt2021-03-13_0751 (1).xls, 2021-03-13T07:51",
        "etat 01-03-2021 17h40.xlsx, 2021-03-01T17:40",
        "20210301_1740.xls, 2021-03-01T17:40",
        "Stock 2021-03-01.xls, 2021-03-01T23:59",
        "Stock2021-03-01_9999.xls, 2021-03-01T23:59",
    })
    void datesALevelByTheNameOfTheFile(String name, LocalDateTime moment) {
        var file =
                TillBook.of(Layout.STOCK).row(Lines.stock("2000000009910", 12)).read(name, StockFile.class);

        assertThat(file.exportedAt()).isEqualTo(moment);
        assertThat(file.from()).isEqualTo(moment.toLocalDate());
        assertThat(file.rejects()).isEmpty();
    }

    @Test
    void refusesALevelOfNobodyKnowsWhen() {
        var book = TillBook.of(Layout.STOCK).row(Lines.stock("2000000009910", 12));

        assertThat(book.read("stock.xls", StockFile.class).rejects())
                .containsExactly(Reject.file(Message.of("sales.aemsoft.stock.noStamp")));
        assertThat(book.read("Stock2021-13-45_1740.xls", StockFile.class).rejects())
                .containsExactly(Reject.file(Message.of("sales.aemsoft.stock.noStamp")));
        assertThat(book.read("Stock2031-03-01_1740.xls", StockFile.class).rejects())
                .containsExactly(Reject.file(Message.of("sales.aemsoft.stock.futureStamp", LocalDate.of(2031, 3, 1))));
    }

    @Test
    void keepsNegativeLevelsAndCodesThatComeTwice() {
        var file = TillBook.of(Layout.STOCK)
                .row(Lines.stock("2000000009910", -2))
                .row(Lines.stock("2000000009910", 3))
                .totals(StockColumn.QUANTITY, 1, StockColumn.VALUE_NET, 3.5)
                .read("Stock2021-03-01_1740.xls", StockFile.class);

        assertThat(file.rejects()).isEmpty();
        assertThat(file.lines()).hasSize(2);
        assertThat(file.lines().getFirst().department()).isEqualTo(new Coded(7, "LIQUIDE 5.5%"));
        assertThat(file.lines().getFirst().subFamily().isNone()).isTrue();
        assertThat(file.totals())
                .containsEntry("negative", 1)
                .containsEntry("qty", new BigDecimal("1.000"))
                .containsEntry("duplicateEans", List.of("2000000009910"));
        assertThat(file.notes()).containsExactly(Message.of("sales.aemsoft.note.repeatedEans", 1, "2000000009910"));
    }

    @Test
    void refusesWhatNoShopHolds() {
        var file = TillBook.of(Layout.STOCK)
                .row(TillBook.with(Lines.stock("2000000009910", 999_999), StockColumn.VALUE_NET, 1))
                .read("Stock2021-03-01_1740.xls", StockFile.class);

        assertThat(file.rejects()).extracting(reject -> reject.reason().key()).contains("sales.aemsoft.cell.dear");
        assertThat(file.lines()).isEmpty();
    }

    @Test
    void takesNoSumForAnArticle() {
        var file = TillBook.of(Layout.STOCK)
                .row(Lines.stock("2000000009910", 2))
                .row(Lines.stock("TOTAL", 2))
                .row(Lines.stock("2000000009927", 3))
                .read("Stock2021-03-01_1740.xls", StockFile.class);

        assertThat(file.rejects())
                .containsExactly(new Reject(3, null, Message.of("sales.aemsoft.row.totalsInside", 3)));
        assertThat(file.lines()).extracting(StockLine::ean).containsExactly("2000000009910", "2000000009927");
    }

    @Test
    void refusesADayOfMovesFarFromAllOthers() {
        var file = TillBook.of(Layout.MOVES)
                .row(Lines.move("L", 4, 6, null))
                .row(Lines.move("L", 4, 6, null))
                .row(TillBook.with(Lines.move("L", 4, 6, null), MovesColumn.DATE, 44258 - 90))
                .read("StockMvt2021-03-27_0458.xlsx", MovesFile.class);

        assertThat(file.rejects()).extracting(Reject::row).containsExactly(4);
        assertThat(file.from()).isEqualTo(file.to());
    }

    @Test
    void readsMovesOfEveryType() {
        var file = TillBook.of(Layout.MOVES)
                .row(Lines.move("L", 4, 6, "CMDE_77       |BL_BL_77_03/03/2021_1130"))
                .row(Lines.move("R", 0, 2, "MANQUANT"))
                .row(Lines.move("I", 10, 9, "INVENTAIRE"))
                .row(Lines.move("+", 9, 1, "ENTREE"))
                .row(Lines.move("-", 10, 3, "PERTES DLC"))
                .row(Lines.move("X", 7, 5, "NOUVEAU MOTIF"))
                .row("TOTAUX :", null, null, null, null, null, null, null, new TillBook.Sum(40), new TillBook.Sum(26))
                .read("StockMvt2021-03-27_0458.xls", MovesFile.class);

        assertThat(file.rejects()).isEmpty();
        assertThat(file.moves())
                .extracting(Move::type)
                .containsExactly(Type.DELIVERY, Type.SHORTAGE, Type.INVENTORY, Type.ENTRY, Type.EXIT, Type.OTHER);
        assertThat(file.moves())
                .extracting(move -> move.stockEffect().intValueExact())
                .containsExactly(6, 0, -1, 1, -3, 0);
        assertThat(file.totals()).containsEntry("netStockEffectQty", new BigDecimal("3.000"));
        assertThat(file.notes()).containsExactly(Message.of("sales.aemsoft.moves.unknownTypes", "X"));
        assertThat(file.exportedAt()).isEqualTo(LocalDateTime.of(2021, 3, 27, 4, 58));
    }

    @Test
    void findsTheDeliveryNoteInFullAndWhenItWasKeyed() {
        var file = TillBook.of(Layout.MOVES)
                .row(Lines.move("R", 0, 2, "MANQUANT"))
                .row(Lines.move("L", 4, 6, "CMDE_77       |BL_BL_77_03/03/2021_1130"))
                .read("StockMvt2021-03-27_0458.xls", MovesFile.class);

        assertThat(file.moves()).allSatisfy(move -> {
            assertThat(move.noteNumber()).isEqualTo("BL_77_03/03/2021_1130");
            assertThat(move.keyedAt()).isEqualTo(LocalDateTime.of(2021, 3, 3, 11, 30));
            assertThat(move.orderNumber()).isEqualTo("77");
        });
        assertThat(file.moves()).extracting(Move::reason).containsExactly("MANQUANT", "CMDE");
    }

    @Test
    void leavesANoteCutWhenTwoBeginAlike() {
        var file = TillBook.of(Layout.MOVES)
                .row(Lines.move("L", 4, 6, "CMDE_77       |BL_BL_77_03/03/2021_1130"))
                .row(Lines.move("L", 4, 6, "CMDE_77       |BL_BL_77_03/03/2021_1134"))
                .row(Lines.move("R", 0, 2, "MANQUANT"))
                .read("StockMvt2021-03-27_0458.xls", MovesFile.class);

        assertThat(file.moves().getLast().noteNumber()).isEqualTo("BL_77_03/03/2021_113");
        assertThat(file.moves().getLast().keyedAt()).isNull();
    }

    @Test
    void knowsWhatWasReceivedOutsideTheOrder() {
        var row = TillBook.with(Lines.move("L", 0, 6, null), MovesColumn.LABEL, "HORS CMDE :  SIROP DE SUREAU 50CL");
        var move = TillBook.of(Layout.MOVES)
                .row(row)
                .read("StockMvt2021-03-27_0458.xls", MovesFile.class)
                .moves()
                .getFirst();

        assertThat(move.outsideOrder()).isTrue();
        assertThat(move.label()).isEqualTo("SIROP DE SUREAU 50CL");
        assertThat(move.reason()).isNull();
    }

    @Test
    void readsDaysAsNumbersOrAsTextAndRefusesImpossibleOnes() {
        var file = TillBook.of(Layout.MOVES)
                .row(TillBook.with(Lines.move("I", 0, 6, "X"), MovesColumn.DATE, "03/03/2021"))
                .row(TillBook.with(Lines.move("I", 0, 6, "X"), MovesColumn.DATE, 44258.75))
                .row(TillBook.with(Lines.move("I", 0, 6, "X"), MovesColumn.DATE, "31/02/2021"))
                .row(TillBook.with(Lines.move("I", 0, 6, "X"), MovesColumn.DATE, 3))
                .row(TillBook.with(Lines.move("I", 0, 6, "X"), MovesColumn.DATE, "03/03/2031"))
                .row(TillBook.with(Lines.move("I", 0, 6, "X"), MovesColumn.DATE, null))
                .read("StockMvt2021-03-27_0458.xls", MovesFile.class);

        assertThat(file.moves()).extracting(Move::day).containsOnly(LocalDate.of(2021, 3, 3));
        assertThat(file.rejects()).extracting(Reject::row).containsExactly(4, 5, 6, 7);
        assertThat(file.rejects()).extracting(Reject::column).containsOnly("DATE");
    }

    @Test
    void leavesOutDaysOfAPromotionThatCannotBe() {
        var row = TillBook.with(Lines.article("2000000009910"), ArticleColumn.PROMOTION_FROM, 0);
        row = TillBook.with(row, ArticleColumn.PROMOTION_TO, "31/12/2099");
        var file = TillBook.of(Layout.ARTICLES).row(row).read("ListeArticles2021-05-01_1938.xls", ArticlesFile.class);

        assertThat(file.rejects()).isEmpty();
        assertThat(file.lines().getFirst().promotionFrom()).isNull();
        assertThat(file.lines().getFirst().promotionTo()).isEqualTo("2099-12-31");
        assertThat(file.notes()).contains(Message.of("sales.aemsoft.note.daysLeftOut", 1));
    }

    @Test
    void readsArticlesOfBothLayoutsIntoOneShape() {
        var labels = TillBook.of(Layout.ARTICLES)
                .row(Lines.article("2000000009910"))
                .row(TillBook.with(new Object[34], ArticleColumn.MARK, "TOTAUX : "))
                .read("ListeArticles2021-05-01_1938.xlsx", ArticlesFile.class);
        var codes = TillBook.of(Layout.OLD_ARTICLES)
                .row(Lines.oldArticle("2000000009910"))
                .read("ListeDesProduits2021-03-08_1722.xls", ArticlesFile.class);

        assertThat(labels.rejects()).isEmpty();
        assertThat(codes.rejects()).isEmpty();
        var withLabels = labels.lines().getFirst();
        var withCodes = codes.lines().getFirst();
        assertThat(withLabels.label()).isEqualTo(withCodes.label());
        assertThat(withLabels.price1()).isEqualTo(withCodes.price1()).isEqualTo(new BigDecimal("4.500000"));
        assertThat(withLabels.pack()).isEqualTo(withCodes.pack());
        assertThat(withLabels.department()).isEqualTo(new Coded(null, "LIQUIDE 5.5%"));
        assertThat(withCodes.department()).isEqualTo(new Coded(7, "LIQUIDE 5.5%"));
        assertThat(withLabels.contents()).isNull();
        assertThat(withCodes.priceSince()).isEqualTo("2021-02-05");
        assertThat(labels.exportedAt()).isEqualTo(LocalDateTime.of(2021, 5, 1, 19, 38));
        assertThat(codes.totals()).containsEntry("totalsRow", null);
        assertThat(codes.notes()).isEmpty();
    }
}
