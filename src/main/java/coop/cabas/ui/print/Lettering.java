package coop.cabas.ui.print;

import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How large bold letters may be for a text to fit, where paper has no more room: labels, cards. */
public final class Lettering {

    private static final PDType1Font BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
    private static final Map<Integer, Integer> WIDTHS = new ConcurrentHashMap<>();

    /** Of letters that Helvetica lacks, in thousandths of their size: as wide as those of DejaVu get. */
    private static final int WIDE = 1000;

    private static final int POINTS_PER_INCH = 72;
    private static final int TENTHS_PER_INCH = 254;

    private Lettering() {}

    /**
     * The largest size, in points.
     *
     * @param width of a line, in millimetres
     * @param lines into which it may be broken between words
     * @param smallest answered too when even that is too large
     */
    public static int fitting(String text, double width, int lines, int smallest, int largest) {
        var room = width * 10 * POINTS_PER_INCH / TENTHS_PER_INCH * WIDE;
        var words = text.strip().split("[ -]+");
        var size = largest;
        while (size > smallest && linesOf(words, (long) (room / size)) > lines) {
            size--;
        }
        return size;
    }

    /** @param room thousandths of the size of the letters */
    private static int linesOf(String[] words, long room) {
        var lines = 1;
        var used = 0L;
        for (var word : words) {
            var width = width(word);
            if (width > room) {
                return Integer.MAX_VALUE;
            }
            if (used > 0 && used + width(" ") + width > room) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? width(" ") : 0) + width;
        }
        return lines;
    }

    private static int width(String text) {
        return text.codePoints()
                .map(letter -> WIDTHS.computeIfAbsent(letter, Lettering::widthOf))
                .sum();
    }

    private static int widthOf(int letter) {
        try {
            return Math.round(BOLD.getStringWidth(Character.toString(letter)));
        } catch (IllegalArgumentException unknown) {
            return WIDE;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
