package coop.cabas.purchasing.forms;

import coop.cabas.imports.sheet.Cell;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words of cells: as people read them, and as they are compared. */
final class Titles {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u00A0\\u202F\\uFEFF]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What programs write so that Excel does not make a number of a code: {@code ="0123"}. */
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"([^\"]*)\"");

    private Titles() {}

    static String clean(String raw) {
        return BLANKS.matcher(raw).replaceAll(" ").strip();
    }

    /** What a cell says; a number is written out: 1416, not 1416.0. Empty when it says nothing. */
    static String text(@Nullable Cell cell) {
        if (cell instanceof Cell.Text text) {
            var kept = KEPT_AS_TEXT.matcher(text.value().strip());
            return clean(kept.matches() ? kept.group(1) : text.value());
        }
        var number = Figures.in(cell);
        return number == null ? "" : number.toPlainString();
    }

    /** Lower-case words without accents or signs: {@code qte cde colis}. */
    static String words(String text) {
        var plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SIGNS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** What two titles that read alike have in common; a title of signs alone is its own. */
    static String key(String title) {
        var words = words(title).replace(" ", "");
        return words.isEmpty() ? clean(title) : words;
    }

    /** At most what fits into a sentence. */
    static String shown(@Nullable Cell cell) {
        var text = cell instanceof Cell.Odd ? "#" : text(cell);
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
