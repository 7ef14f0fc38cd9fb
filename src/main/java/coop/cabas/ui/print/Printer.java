package coop.cabas.ui.print;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import coop.cabas.ui.Page;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Prints a page record as PDF. Its template is well-formed XHTML within {@code ui/sheet.jte}; style sheets come from
 * {@code /ui/print} by the address {@code print:name.css}, and nothing else is ever fetched.
 *
 * <p>The letters are those every PDF reader has: all of French, none beyond western Europe.
 */
@Component
public class Printer {

    private static final String OWN = "print";

    private final TemplateEngine templates;

    Printer(TemplateEngine templates) {
        this.templates = templates;
        XRLog.setLoggingEnabled(false);
    }

    public byte[] pdf(Page page) {
        var html = new StringOutput();
        templates.render(page.template(), page, html);
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .withProducer("Cabas")
                    .useReplacementText("?")
                    .useUriResolver((base, address) -> address.startsWith(OWN + ":") ? address : null)
                    .useProtocolsStreamImplementation(StyleSheet::new, OWN)
                    .withHtmlContent(ofCommonLetters(html.toString()), null)
                    .toStream(pdf)
                    .run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return pdf.toByteArray();
    }

    /** The answer that hands it over under a name, {@code .pdf} included. */
    public ResponseEntity<byte[]> answer(Page page, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(pdf(page));
    }

    /** Narrow spaces are not among the letters that every reader has. */
    private static String ofCommonLetters(String html) {
        return html.replace('\u202f', '\u00a0');
    }

    private record StyleSheet(String address) implements FSStream {

        @Override
        public InputStream getStream() {
            var name = address.substring(address.lastIndexOf(':') + 1);
            return Objects.requireNonNull(Printer.class.getResourceAsStream("/ui/print/" + name), address);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
