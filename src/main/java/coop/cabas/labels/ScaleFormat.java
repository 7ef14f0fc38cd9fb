package coop.cabas.labels;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How a scale wants its articles written.
 *
 * @param separator between two fields
 * @param decimal before the cents; empty when prices are whole numbers of cents
 * @param letters on each of the two lines that print the name
 * @param columns in their order
 */
public record ScaleFormat(Charset charset, char separator, String decimal, int letters, List<Column> columns) {

    /** What Bizerba's loading programs read: prices in cents, tares in grams, names in two texts of 48 letters. */
    public static final ScaleFormat BIZERBA =
            new ScaleFormat(Charset.forName("windows-1252"), ';', "", 48, List.of(Column.values()));

    /** One field. */
    public enum Column {
        NUMBER,
        FIRST_LINE,
        SECOND_LINE,
        PRICE,
        TARE,
        DAYS
    }
}
