package coop.cabas.sales.aemsoft;

import coop.cabas.imports.sheet.Row;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A column of an export; the constants of an enum in the order of the sheet. */
interface Column {

    Pattern ACCENTS = Pattern.compile("\\p{M}+");
    Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");

    /** Place in the sheet, 0 for column A. */
    int ordinal();

    /** Title in the first row, empty when the till gives none. */
    String title();

    /** What a person calls the column: its title, else its letter. */
    default String shown() {
        return title().isEmpty() ? letter() : title();
    }

    default String letter() {
        return Row.letter(ordinal());
    }

    /** Titles are compared without case, accents and line breaks, which programs change when they save a file again. */
    static String normalised(String title) {
        var plain = ACCENTS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD))
                .replaceAll("");
        return BLANKS.matcher(plain.replace('\u2019', '\''))
                .replaceAll(" ")
                .strip()
                .toUpperCase(Locale.ROOT);
    }
}
