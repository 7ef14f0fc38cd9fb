package coop.cabas.fees.bank;

import coop.cabas.shared.Money;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;

/**
 * One line of a statement.
 *
 * @param account of the coop, as the bank writes it; may be empty
 * @param amount money that came in; negative when it went out
 * @param label words of the line
 * @param reference number of a cheque or of the transfer; may be empty
 * @param counterparty whom it came from; may be empty
 * @param iban account it came from; may be empty
 * @param bankId number that the bank gives to the line; may be empty
 */
record StatementLine(
        String account,
        LocalDate day,
        Money amount,
        String label,
        String reference,
        String counterparty,
        String iban,
        String bankId) {

    StatementLine {
        account = cut(account, 100);
        label = cut(label, 2000);
        reference = cut(reference, 200);
        counterparty = cut(counterparty, 200);
        iban = iban.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        iban = iban.matches("[A-Z0-9]{0,34}") ? iban : "";
    }

    /** Two lines alike on one day are two payments: what tells them apart is their place. @param place among lines alike in the file, from 1 */
    String fingerprint(int place) {
        var told = String.join(
                "\u0000",
                account,
                day.toString(),
                amount.toString(),
                bankId.isEmpty() ? label + "\u0000" + reference : bankId,
                String.valueOf(place));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(told.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String cut(String text, int most) {
        var clean = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return clean.length() > most ? clean.substring(0, most) : clean;
    }
}
