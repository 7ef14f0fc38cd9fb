package coop.cabas.fees.receipts;

import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/** Writes across every page of a document that it is worth nothing any more. */
final class CancelledMark {

    private CancelledMark() {}

    static byte[] on(byte[] pdf, LocalDate day) {
        var words = Text.t("receipts.cancelledMark", Format.day(day)).replace('\u202f', ' ');
        try (var document = Loader.loadPDF(pdf);
                var marked = new ByteArrayOutputStream()) {
            var font = new PDType1Font(FontName.HELVETICA_BOLD);
            for (var page : document.getPages()) {
                try (var ink = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                    ink.setNonStrokingColor(new Color(163, 42, 27));
                    ink.beginText();
                    ink.setFont(font, 46);
                    ink.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(50), 110, 170));
                    ink.showText(words);
                    ink.endText();
                }
            }
            document.save(marked);
            return marked.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
