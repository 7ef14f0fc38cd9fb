package coop.cabas.fees.books;

import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The file of accounting entries that the tax office may ask for: 18 columns in this order, tabs between them, days as AAAAMMJJ, a comma
 * before the cents, ISO 8859-15. Arrêté du 29 juillet 2013, article A47 A-1 of the Livre des procédures fiscales.
 */
final class Fec {

    static final Charset CHARSET = Charset.forName("ISO-8859-15");

    private static final List<String> COLUMNS = List.of(
            "JournalCode",
            "JournalLib",
            "EcritureNum",
            "EcritureDate",
            "CompteNum",
            "CompteLib",
            "CompAuxNum",
            "CompAuxLib",
            "PieceRef",
            "PieceDate",
            "EcritureLib",
            "Debit",
            "Credit",
            "EcritureLet",
            "DateLet",
            "ValidDate",
            "Montantdevise",
            "Idevise");

    private Fec() {}

    /** @param siren nine digits; zeros when the coop has none */
    static String name(String siren, LocalDate end) {
        return (siren.isEmpty() ? "000000000" : siren) + "FEC" + day(end) + ".txt";
    }

    static byte[] write(List<Entry> entries, BookWords words) {
        var text = new StringBuilder(String.join("\t", COLUMNS)).append("\r\n");
        for (var entry : entries) {
            for (var line : entry.lines()) {
                text.append(String.join(
                                "\t",
                                entry.journal(),
                                words.of("fees.books.journal." + entry.journal()),
                                String.valueOf(entry.number()),
                                day(entry.day()),
                                line.account(),
                                clean(line.name()),
                                "",
                                "",
                                entry.piece(),
                                day(entry.pieceDay()),
                                clean(entry.label()),
                                amount(line.debit()),
                                amount(line.credit()),
                                "",
                                "",
                                day(entry.closed()),
                                "",
                                ""))
                        .append("\r\n");
            }
        }
        return text.toString().getBytes(CHARSET);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String amount(Money amount) {
        return amount.toString().replace('.', ',');
    }

    private static String clean(String words) {
        return words.replaceAll("[\\p{Cntrl}|]+", " ").replace('’', '\'').strip();
    }
}
