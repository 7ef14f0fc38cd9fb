package coop.cabas.purchasing.facturx;

import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds the invoice that a PDF carries, without opening the PDF: every stream is looked into by itself, bounded, and the last that holds
 * an invoice is taken, for what is changed in a PDF is added at its end. PDF/A-3, which Factur-X is, allows these streams neither
 * encryption nor LZW. Pages, scripts and references are never followed.
 */
final class PdfStreams {

    private static final byte[] HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

    /** What all streams of a file may come to, unpacked. */
    private static final long MOST = 256L << 20;

    /** Root elements that invoices have, the one of ZUGFeRD 1 too, so that its age can be told. */
    private static final String[] ROOTS = {
        "CrossIndustryInvoice", "CrossIndustryDocument", "oasis:names:specification:ubl"
    };

    /** Where the name of the root element stands at the latest. */
    private static final int SAMPLE = 4_096;

    /** The head may stand behind some bytes of rubbish. */
    private static final int WITHIN = 1_024;

    private final byte[] pdf;
    private long unpacked;

    private PdfStreams(byte[] pdf) {
        this.pdf = pdf;
    }

    static boolean isPdf(byte[] file) {
        return indexOf(file, HEAD, 0, Math.min(file.length, WITHIN)) >= 0;
    }

    /**
     * @return null when it carries none
     * @throws Refused when it unpacks to more than a file of this size honestly can
     */
    static byte @Nullable [] invoice(byte[] pdf) {
        return new PdfStreams(pdf).search();
    }

    private byte @Nullable [] search() {
        byte[] found = null;
        int at = indexOf(pdf, STREAM, 0, pdf.length);
        while (at >= 0) {
            int start = begin(at + STREAM.length);
            int next = at + STREAM.length;
            if (start >= 0 && !isEnd(at)) {
                var content = isDeflated(start) ? inflate(start) : plain(start);
                if (content != null && isInvoice(content)) {
                    found = content;
                }
            }
            at = indexOf(pdf, STREAM, next, pdf.length);
        }
        return found;
    }

    /** Behind the end of the line; -1 when the word stands elsewhere. */
    private int begin(int at) {
        if (at < pdf.length && pdf[at] == '\n') {
            return at + 1;
        }
        return at + 1 < pdf.length && pdf[at] == '\r' ? at + (pdf[at + 1] == '\n' ? 2 : 1) : -1;
    }

    private boolean isEnd(int at) {
        return at >= 3 && pdf[at - 3] == 'e' && pdf[at - 2] == 'n' && pdf[at - 1] == 'd';
    }

    /** RFC 1950: method 8, and the first two bytes a multiple of 31. */
    private boolean isDeflated(int start) {
        return start + 1 < pdf.length
                && (pdf[start] & 0x0F) == 8
                && (((pdf[start] & 0xFF) << 8) + (pdf[start + 1] & 0xFF)) % 31 == 0;
    }

    private byte @Nullable [] plain(int start) {
        int end = indexOf(pdf, END, start, pdf.length);
        return end < 0 ? null : Arrays.copyOfRange(pdf, start, end);
    }

    /** Looks at the beginning; unpacks the rest only of an invoice. */
    private byte @Nullable [] inflate(int start) {
        var inflater = new Inflater();
        var out = new ByteArrayOutputStream();
        var piece = new byte[SAMPLE];
        try {
            inflater.setInput(pdf, start, pdf.length - start);
            while (!inflater.finished()) {
                int size = inflater.inflate(piece);
                if (size == 0) {
                    break;
                }
                unpacked += size;
                out.write(piece, 0, size);
                if (out.size() <= SAMPLE && !isInvoice(out.toByteArray())) {
                    return null;
                }
                if (out.size() > Facturx.LARGEST || unpacked > MOST) {
                    throw new Refused("purchasing.facturx.large", Facturx.LARGEST >> 20);
                }
            }
            return out.toByteArray();
        } catch (DataFormatException damaged) {
            return null;
        } finally {
            inflater.end();
        }
    }

    private static boolean isInvoice(byte[] content) {
        var beginning = new String(content, 0, Math.min(content.length, SAMPLE), StandardCharsets.UTF_8);
        // Of UTF-16, every second byte is none.
        var readable = beginning.replace("\0", "");
        return readable.contains("<") && Arrays.stream(ROOTS).anyMatch(readable::contains);
    }

    private static int indexOf(byte[] within, byte[] wanted, int from, int to) {
        for (int i = from; i <= to - wanted.length; i++) {
            if (within[i] == wanted[0] && Arrays.equals(within, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
