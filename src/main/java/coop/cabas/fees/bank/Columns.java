package coop.cabas.fees.bank;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Which column holds what, by its header. Either {@code amount}, or {@code credit} and {@code debit}.
 *
 * @param extra more words of the line; may be empty
 */
record Columns(String day, String amount, String credit, String debit, String label, String extra) {

    private static final List<String> DAYS = List.of(
            "date operation",
            "date de l operation",
            "date d operation",
            "date comptable",
            "date de comptabilisation",
            "date",
            "dateop",
            "operation date",
            "booking date",
            "date valeur");
    private static final List<String> AMOUNTS = List.of(
            "montant",
            "montant eur",
            "montant euros",
            "montant en euros",
            "montant eur ",
            "amount",
            "montant de l operation");
    private static final List<String> CREDITS = List.of("credit", "credit euros", "credit eur", "montant credit");
    private static final List<String> DEBITS = List.of("debit", "debit euros", "debit eur", "montant debit");
    private static final List<String> LABELS = List.of(
            "libelle",
            "libelle operation",
            "libelle de l operation",
            "libelle simplifie",
            "libelle complet",
            "label",
            "description",
            "nature de l operation",
            "communication",
            "designation");
    private static final List<String> EXTRAS = List.of(
            "informations complementaires",
            "libelle complementaire",
            "detail",
            "details",
            "reference",
            "commentaire",
            "libelle operation",
            "supplierfound",
            "counterparty",
            "contrepartie");

    /** What French banks call them; null when day, label or amount is none of these. */
    static @Nullable Columns guess(List<String> headers) {
        var day = first(DAYS, headers);
        var label = first(LABELS, headers);
        var amount = first(AMOUNTS, headers);
        var credit = first(CREDITS, headers);
        if (day.isEmpty() || label.isEmpty() || amount.isEmpty() && credit.isEmpty()) {
            return null;
        }
        var extra = first(EXTRAS, headers);
        return new Columns(
                day,
                credit.isEmpty() ? amount : "",
                credit,
                first(DEBITS, headers),
                label,
                extra.equals(label) ? "" : extra);
    }

    /** Without accents, capitals, signs and currency, so that spellings of one bank are one. */
    static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    private static String first(List<String> known, List<String> headers) {
        return known.stream()
                .map(Columns::plain)
                .filter(headers::contains)
                .findFirst()
                .orElse("");
    }
}
