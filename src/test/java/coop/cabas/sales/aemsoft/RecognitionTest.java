package coop.cabas.sales.aemsoft;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.imports.Reject;
import coop.cabas.shared.Message;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class RecognitionTest {

    private static final String NAME = "PLU2021-04-01_1830.xls";

    @ParameterizedTest
    @EnumSource(Layout.class)
    void knowsEveryExportByItsTitles(Layout layout) {
        var file = TillBook.of(layout).read("2021-04-01_1830 12345.xls");

        assertThat(file).isInstanceOf(ReadableFile.class);
        assertThat(file.kind()).isEqualTo(layout.kind());
        assertThat(((ReadableFile) file).rejects()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.xlsx", "x.csv", "x.pdf", "x", "StockMvt2021-04-01_1830.xls"})
    void readsAFileWhateverItsName(String name) {
        var plu = TillBook.of(Layout.PLU).row(Lines.sale("LUNDI 1 MARS"));

        assertThat(TillBook.read(name, plu.xls())).isInstanceOf(PluFile.class);
        assertThat(TillBook.read(name, plu.xlsx())).isInstanceOf(PluFile.class);
    }

    @Test
    void readsASheetOfAnyNameEvenTheSecond() {
        var book = new XSSFWorkbook();
        book.createSheet("Feuil1").createRow(0).createCell(0).setCellValue("Notes");
        TillBook.of(Layout.PLU).row(Lines.sale("LUNDI 1 MARS")).sheet("Sheet1").fill(book);

        assertThat(TillBook.read(NAME, TillBook.bytes(book))).isInstanceOf(PluFile.class);
    }

    @Test
    void readsTitlesWithOtherAccentsBlanksAndCase() {
        var titles = Layout.PLU.columns().stream()
                .map(column -> " " + Column.normalised(column.title()).toLowerCase(java.util.Locale.ROOT) + "\u00a0")
                .toArray();

        assertThat(new TillBook().row(titles).row(Lines.sale("LUNDI 1 MARS")).read(NAME))
                .isInstanceOf(PluFile.class);
    }

    @Test
    void readsPastLinesThatSomebodyPutAboveTheTitles() {
        var file = new TillBook()
                .row("Ventes du mois")
                .row()
                .row(titles(Layout.PLU).toArray())
                .row(Lines.sale("LUNDI 1 MARS"))
                .read(NAME, PluFile.class);

        assertThat(file.lines().getFirst().row()).isEqualTo(4);
    }

    @Test
    void remarksOnColumnsAddedBehind() {
        var titles = titles(Layout.JOURNAL);
        titles.add("Commentaire");
        var file = new TillBook().row(titles.toArray()).read("j.xls", JournalFile.class);

        assertThat(file.notes()).contains(Message.of("sales.aemsoft.note.addedColumns", "Commentaire"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void remarksOnOtherExportsInTheSameWorkbookWhereTheyCanBeSeen(boolean old) {
        Workbook book = old ? new HSSFWorkbook() : new XSSFWorkbook();
        TillBook.of(Layout.PLU).row(Lines.sale("LUNDI 1 MARS")).sheet("Mars").fill(book);
        TillBook.of(Layout.PLU).row(Lines.sale("JEUDI 1 AVRIL")).sheet("Avril").fill(book);
        TillBook.of(Layout.PLU).sheet("Titres seuls").fill(book);
        new TillBook().row("Notes").row("à relire").sheet("Notes").fill(book);
        TillBook.of(Layout.STOCK).row(" ", "x").sheet("Stock").fill(book);
        TillBook.of(Layout.PLU)
                .row(Lines.sale("LUNDI 1 MARS"))
                .sheet("Brouillon")
                .fill(book);
        book.setSheetVisibility(5, SheetVisibility.VERY_HIDDEN);

        var file = (PluFile) TillBook.read(NAME, TillBook.bytes(book));

        assertThat(file.lines()).hasSize(1);
        assertThat(file.rejects()).isEmpty();
        assertThat(file.notes()).contains(Message.of("sales.aemsoft.note.otherSheets", "Avril, Stock"));
    }

    @Test
    void saysNothingOfOtherSheetsWhereNoneIsAnExport() {
        var book = new XSSFWorkbook();
        TillBook.of(Layout.PLU).row(Lines.sale("LUNDI 1 MARS")).fill(book);
        book.createSheet("Feuil2");

        assertThat(((PluFile) TillBook.read(NAME, TillBook.bytes(book))).notes())
                .extracting(Message::key)
                .doesNotContain("sales.aemsoft.note.otherSheets");
    }

    @Test
    void namesTheColumnsThatWereSwapped() {
        var titles = titles(Layout.PLU);
        Collections.swap(titles, PluColumn.QUANTITY.ordinal(), PluColumn.INCL_VAT.ordinal());
        var file = refused(titles);

        assertThat(file.kind()).isEqualTo("plu");
        assertThat(file.rejects())
                .containsExactly(
                        new Reject(
                                1,
                                "Qté vendue",
                                Message.of(
                                        "sales.aemsoft.header.moved", "G", "Qté vendue", "Chiffre affaire (TTC)", "H")),
                        new Reject(
                                1,
                                "Chiffre affaire (TTC)",
                                Message.of(
                                        "sales.aemsoft.header.moved",
                                        "H",
                                        "Chiffre affaire (TTC)",
                                        "Qté vendue",
                                        "G")));
    }

    @Test
    void namesAColumnThatWasRenamedOrEmptied() {
        var renamed = titles(Layout.PLU);
        renamed.set(PluColumn.INCL_VAT.ordinal(), "CA");
        var emptied = titles(Layout.PLU);
        emptied.set(PluColumn.SUPPLIER.ordinal(), "");

        assertThat(refused(renamed).rejects())
                .containsExactly(new Reject(
                        1,
                        "Chiffre affaire (TTC)",
                        Message.of("sales.aemsoft.header.other", "H", "Chiffre affaire (TTC)", "CA")));
        assertThat(refused(emptied).rejects())
                .containsExactly(
                        new Reject(1, "Fournisseur", Message.of("sales.aemsoft.header.missing", "T", "Fournisseur")));
    }

    @Test
    void namesTheFirstColumnsOfManyThatAreWrong() {
        var titles = titles(Layout.STOCK);
        titles.removeFirst();

        assertThat(refused(titles).rejects())
                .hasSize(5)
                .extracting(Reject::column)
                .startsWith("Code EAN");
    }

    @Test
    void leavesOutASpreadsheetWithoutKnownTitlesAndNamesItsSheets() {
        var file = new TillBook()
                .sheet("Planning")
                .row("Lundi", "Mardi")
                .row("Ana", "Bruno")
                .read("planning.xls");

        assertThat(file)
                .isEqualTo(new LeftOutFile("planning.xls", Message.of("sales.aemsoft.left.unknownSheets", "Planning")));
    }

    @Test
    void leavesOutTextThatIsNoTable() {
        assertThat(TillBook.read(
                        "README.md", "# Lisez-moi\n\nDes fichiers.".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(new LeftOutFile("README.md", Message.of("sales.aemsoft.left.unknown")));
    }

    @Test
    void readsASheetAsLongAsASheetCanBe() {
        var book = new XSSFWorkbook();
        TillBook.of(Layout.PLU).row(Lines.sale("LUNDI 1 MARS")).fill(book);
        book.getSheetAt(0).createRow(1_048_575).createCell(0).setBlank();

        var file = (PluFile) TillBook.read(NAME, TillBook.bytes(book));

        assertThat(file.lines()).hasSize(1);
        assertThat(file.rejects()).isEmpty();
    }

    private static RefusedFile refused(List<Object> titles) {
        return new TillBook()
                .row(titles.toArray())
                .row(Lines.sale("LUNDI 1 MARS"))
                .read(NAME, RefusedFile.class);
    }

    private static List<Object> titles(Layout layout) {
        return new ArrayList<>(layout.columns().stream().map(Column::title).toList());
    }
}
