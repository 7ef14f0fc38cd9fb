package coop.cabas.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a document is, whatever it calls itself. */
class KindTest {

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7 …, PDF",
        "'date;fait;par', TEXT",
        "'été à la coop', TEXT",
        "<html><script>alert(1)</script>, TEXT",
    })
    void knowsTextsAndPapers(String content, Kind kind) {
        assertThat(Kind.of(content.getBytes(StandardCharsets.UTF_8))).contains(kind);
    }

    @Test
    void knowsPictures() {
        assertThat(Kind.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0}))
                .contains(Kind.PNG);
        assertThat(Kind.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}))
                .contains(Kind.JPEG);
    }

    @Test
    void knowsOfficeDocumentsByTheirParts() {
        assertThat(Kind.of(Zip.of("[Content_Types].xml", "word/document.xml"))).contains(Kind.DOCX);
        assertThat(Kind.of(Zip.of("[Content_Types].xml", "xl/workbook.xml"))).contains(Kind.XLSX);
        assertThat(Kind.of(Zip.openDocument("application/vnd.oasis.opendocument.text")))
                .contains(Kind.ODT);
        assertThat(Kind.of(Zip.openDocument("application/vnd.oasis.opendocument.spreadsheet")))
                .contains(Kind.ODS);
    }

    @Test
    void takesNoMacros() {
        assertThat(Kind.of(Zip.of("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEmpty();
    }

    @Test
    void takesNoOtherPackagesAndNoPrograms() {
        assertThat(Kind.of(Zip.of("readme.txt"))).isEmpty();
        assertThat(Kind.of(Zip.openDocument("application/java-archive"))).isEmpty();
        assertThat(Kind.of(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0})).isEmpty();
        assertThat(Kind.of(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0})).isEmpty();
        assertThat(Kind.of(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .isEmpty();
    }

    @Test
    void isNotThrownByPackagesThatWereCutOff() {
        var whole = Zip.of("[Content_Types].xml", "word/document.xml");
        for (int length = 4; length < whole.length; length++) {
            Kind.of(Arrays.copyOf(whole, length));
        }
        var crooked = whole.clone();
        Arrays.fill(crooked, whole.length - 12, whole.length, (byte) 0xFF);
        assertThat(Kind.of(crooked)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"rapport.pdf, rapport.pdf", "RAPPORT.PDF, RAPPORT.PDF", "page.html, page.html.pdf", "pdf, pdf.pdf"})
    void givesTheNameTheEndingThatItDeserves(String given, String kept) {
        assertThat(Kind.PDF.named(given)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"releve.csv", "notes.txt", "LISEZ.md"})
    void leavesTheEndingsOfTexts(String name) {
        assertThat(Kind.TEXT.named(name)).isEqualTo(name);
    }
}
