package coop.cabas.ui.print;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
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
import java.util.Base64;
import java.util.EnumSet;
import java.util.Objects;

/**
 * Prints a page record as PDF. Its template is well-formed XHTML within {@code ui/sheet.jte}; style sheets come from
 * {@code /ui/print} by the address {@code print:name.css}, pictures stand in the page itself ({@link #picture}), and nothing is ever
 * fetched.
 *
 * <p>The letters are those every PDF reader has. Names in other alphabets take theirs from DejaVu Sans, of which only the letters used
 * are embedded.
 */
@Component
public class Printer {

    private static final String OWN = "print";

    private static final String OTHER_LETTERS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

    /** Pictures that the page record holds itself. */
    private static final String EMBEDDED = "data:image/";

    private final TemplateEngine templates;

    Printer(TemplateEngine templates) {
        this.templates = templates;
        XRLog.setLoggingEnabled(false);
    }

    /** The address of a picture inside the page. @param png its bytes */
    public static String picture(byte[] png) {
        return picture("image/png", png);
    }

    /** The same of another kind. @param mediaType image/png or image/jpeg */
    public static String picture(String mediaType, byte[] content) {
        return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(content);
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
                    .useFont(
                            Printer::otherLetters,
                            "DejaVu Sans",
                            400,
                            FontStyle.NORMAL,
                            true,
                            EnumSet.of(FSFontUseCase.FALLBACK_FINAL))
                    .useUriResolver((base, address) ->
                            address.startsWith(OWN + ":") || address.startsWith(EMBEDDED) ? address : null)
                    .useProtocolsStreamImplementation(StyleSheet::new, OWN)
                    .withHtmlContent(ofCommonLetters(ruled(page, html.toString())), null)
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

    private static String ruled(Page page, String html) {
        return page instanceof Ruled ruled
                ? html.replace("</head>", "<style type=\"text/css\">" + ruled.rules() + "</style></head>")
                : html;
    }

    private static InputStream otherLetters() {
        return Objects.requireNonNull(Printer.class.getResourceAsStream(OTHER_LETTERS), OTHER_LETTERS);
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
