package coop.cabas.spreadsheets;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column of an older share register may say, beside who the holder is, with the headers that registers use. */
enum ShareColumn {
    SHARES(
            "parts",
            "nombredeparts",
            "nbparts",
            "nbdeparts",
            "partssociales",
            "nombredepartssociales",
            "quantite",
            "shares",
            "numberofshares",
            "quantity"),
    CLASS("classe", "classedeparts", "typedeparts", "categoriedeparts", "class", "shareclass"),
    SINCE(
            "date",
            "depuis",
            "depuisle",
            "datedesouscription",
            "datesouscription",
            "souscritle",
            "datedentree",
            "dateentree",
            "datedeffet",
            "since",
            "subscribedon",
            "subscriptiondate"),
    PAID(
            "libere",
            "montantlibere",
            "capitallibere",
            "verse",
            "montantverse",
            "paye",
            "montantpaye",
            "paidup",
            "paid",
            "amountpaid"),
    REFERENCE("bulletin", "numerodebulletin", "nodebulletin", "reference", "piece", "bulletinnumber");

    private final List<String> headers;

    ShareColumn(String... headers) {
        this.headers = List.of(headers);
    }

    /** By its header, whatever its accents, capitals, blanks and signs. */
    static Optional<ShareColumn> of(String header) {
        var plain = Headers.plain(header);
        return Arrays.stream(values())
                .filter(column -> column.headers.contains(plain))
                .findFirst();
    }
}
