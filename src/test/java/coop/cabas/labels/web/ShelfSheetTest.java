package coop.cabas.labels.web;

import static coop.cabas.labels.OnShelf.fruit;
import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.labels.OnShelf;
import coop.cabas.labels.ShelfLabel;
import coop.cabas.testing.CodeReader;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.TestClock;
import coop.cabas.ui.Text;
import coop.cabas.ui.print.LabelFormat;
import coop.cabas.ui.print.Printer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sheets are read back: bars by a reader of codes, words by a reader of PDF. */
@ModuleTest
class ShelfSheetTest {

    private static final LabelFormat RAIL = format("70 × 36", 3, 8, 70, 36, "0", "4.5");
    private static final LabelFormat LONG = format("120 × 38", 1, 7, 120, 38, "45", "15.5");
    private static final LabelFormat SMALL = format("47 × 25", 4, 11, 47, 25, "11", "11");

    private static final List<ShelfLabel> SHELF = List.of(
            OnShelf.pasta(),
            OnShelf.oilInPromotion(),
            OnShelf.eggs(),
            OnShelf.apples(),
            fruit("Mangues Kent affinées, à croquer tout de suite", "14.90", "République dominicaine", "I"),
            fruit("Cerises", "9.90", "France", ShelfLabel.WITHOUT));

    @Autowired
    Shelves shelves;

    @Autowired
    Printer printer;

    @Autowired
    TestClock clock;

    @BeforeEach
    void today() {
        clock.set("2026-11-24T09:30");
    }

    @Test
    void everyFormatSaysEverythingAndItsBarsAreReadBack() throws Exception {
        for (var format : List.of(RAIL, LONG, SMALL)) {
            try (var pdf = printed(SHELF, format, 0, 1)) {
                pdf.save("target/labels-" + format.width() + ".pdf");
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(pdf).replace('\u00a0', ' '))
                        .contains("Coquillettes", "1,95 €", "500 g", "soit 3,90 € le kg", "Bio")
                        .contains(
                                "12,95 €", "Promotion", "15,40 €", "75 cl", "soit 17,27 € le litre", "Origine : Grèce")
                        .contains("6 pièces", "soit 0,40 € la pièce")
                        .contains("Pommes Gala", "3,20 €", "le kg", "France", "Catégorie I")
                        .contains("République dominicaine", "24/11/2026")
                        .doesNotContain("Catégorie sans");
                var page = new PDFRenderer(pdf).renderImageWithDPI(0, 300);
                for (var place = 0; place < SHELF.size(); place++) {
                    assertThat(CodeReader.read(cut(page, format, place)))
                            .as("%s, %s", format.name(), SHELF.get(place).name())
                            .isEqualTo(SHELF.get(place).code());
                }
            }
        }
    }

    @Test
    void theOriginOfFruitIsAsLargeAsItsPrice() throws Exception {
        for (var format : List.of(RAIL, LONG, SMALL)) {
            for (var label : List.of(OnShelf.apples(), SHELF.get(4))) {
                try (var pdf = printed(List.of(label), format, 0, 1)) {
                    assertThat(sizeOf(label.origin().substring(0, 6), pdf))
                            .isEqualTo(sizeOf(String.valueOf(label.price()), pdf));
                }
            }
        }
    }

    @Test
    void aSheetBeginsAtTheFirstLabelThatIsFree() throws Exception {
        try (var pdf = printed(List.of(OnShelf.pasta(), OnShelf.eggs()), RAIL, 23, 1)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(CodeReader.read(cut(new PDFRenderer(pdf).renderImageWithDPI(0, 300), RAIL, 23)))
                    .isEqualTo(OnShelf.pasta().code());
            assertThat(CodeReader.read(cut(new PDFRenderer(pdf).renderImageWithDPI(1, 300), RAIL, 0)))
                    .isEqualTo(OnShelf.eggs().code());
        }
        assertThat(shelves.sheet(List.of(OnShelf.pasta()), RAIL, 24, 1).sheets())
                .hasSize(1);
        assertThat(shelves.sheet(List.of(OnShelf.pasta()), RAIL, -3, 1).sheets())
                .hasSize(1);
    }

    @Test
    void copiesStandBesideOneAnother() {
        var sheets = shelves.sheet(List.of(OnShelf.pasta(), OnShelf.eggs()), LONG, 1, 2)
                .sheets();

        assertThat(sheets).hasSize(1);
        assertThat(sheets.getFirst().stream().map(List::getFirst).map(label -> label == null ? "" : label.name()))
                .containsExactly(
                        "",
                        "Coquillettes demi-complètes",
                        "Coquillettes demi-complètes",
                        "Œufs plein air",
                        "Œufs plein air",
                        "",
                        "");
    }

    @Test
    void labelsAreFrenchWhoeverPrints() throws Exception {
        var sheet = Text.in(Locale.UK, () -> shelves.sheet(List.of(OnShelf.oilInPromotion()), RAIL, 0, 1));
        try (var pdf = Loader.loadPDF(Text.in(Locale.UK, () -> printer.pdf(sheet)))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Promotion", "litre");
        }
    }

    @Test
    void aCodeThatNoBarsCanTellIsLeftWithout() {
        var odd = new ShelfLabel(
                "Réf. 7",
                "Balai",
                OnShelf.pasta().price(),
                null,
                false,
                null,
                null,
                "",
                "",
                List.of(),
                java.util.Set.of());
        var label = shelves.sheet(List.of(odd), RAIL, 0, 1)
                .sheets()
                .getFirst()
                .getFirst()
                .getFirst();
        assertThat(label)
                .isNotNull()
                .satisfies(drawn -> assertThat(drawn.bars()).isEmpty());
    }

    private PDDocument printed(List<ShelfLabel> labels, LabelFormat format, int skip, int copies) throws IOException {
        return Loader.loadPDF(printer.pdf(shelves.sheet(labels, format, skip, copies)));
    }

    /** One label of a page drawn with 300 points to the inch. */
    private static BufferedImage cut(BufferedImage page, LabelFormat format, int place) {
        var dot = 300 / 25.4;
        var left = format.marginLeft().add(format.width().multiply(BigDecimal.valueOf(place % format.across())));
        var top = format.marginTop().add(format.height().multiply(BigDecimal.valueOf(place / format.across())));
        var width = (int) (format.width().doubleValue() * dot);
        var x = Math.min((int) (left.doubleValue() * dot), page.getWidth() - width);
        return page.getSubimage(x, (int) (top.doubleValue() * dot), width, (int)
                (format.height().doubleValue() * dot));
    }

    private static List<Float> sizeOf(String words, PDDocument pdf) throws IOException {
        var sizes = new ArrayList<Float>();
        new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> letters) throws IOException {
                if (text.contains(words.replace('.', ','))) {
                    sizes.add(letters.getFirst().getFontSizeInPt());
                }
                super.writeString(text, letters);
            }
        }.getText(pdf);
        assertThat(sizes).as(words).hasSize(1);
        return sizes;
    }

    private static LabelFormat format(
            String name, int across, int down, int width, int height, String left, String top) {
        return new LabelFormat(
                0,
                name,
                across,
                down,
                BigDecimal.valueOf(width),
                BigDecimal.valueOf(height),
                new BigDecimal(left),
                new BigDecimal(top),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                10);
    }
}
