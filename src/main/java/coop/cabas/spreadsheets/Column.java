package coop.cabas.spreadsheets;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a column of a list may hold, with the headers by which other programs call it; those without are chosen by a person. */
public enum Column {
    NUMBER(
            "numero",
            "numeroexistant",
            "numerodemembre",
            "nodemembre",
            "ndemembre",
            "numeroadherent",
            "membernumber",
            "number",
            "ref",
            "n"),
    TITLE("titre", "civilite", "title"),
    LAST_NAME("nom", "nomdefamille", "lastname", "surname", "name", "familyname"),
    FIRST_NAME("prenom", "firstname", "givenname"),
    NICKNAME("pseudo", "surnom", "nickname"),
    COMPANY("personnemorale", "organisation", "societe", "raisonsociale", "structure", "company", "organization"),
    BIRTH_DATE("datedenaissance", "naissance", "neele", "birthdate", "dateofbirth", "birthday"),
    BIRTH_PLACE("lieudenaissance", "birthplace"),
    PROFESSION("profession", "metier", "job"),
    EMAIL("email", "mail", "courriel", "adressemail", "adressecourriel", "emailaddress"),
    MOBILE("gsm", "mobile", "portable", "telephoneportable", "telephonemobile", "mobilephone", "cellphone"),
    PHONE("telephone", "tel", "telephonefixe", "phone", "fixe", "landline"),
    STREET("rue", "adresse", "adresse1", "voie", "street", "address", "address1", "streetaddress"),
    STREET_MORE("complementadresse", "complementdadresse", "complement", "adresse2", "address2"),
    POSTCODE("codepostal", "codepostale", "cp", "zip", "zipcode", "postcode", "postalcode"),
    CITY("ville", "commune", "localite", "city", "town"),
    REGION("region", "state", "county"),
    COUNTRY("pays", "country"),
    REGISTERED(
            "dateinscription",
            "datedinscription",
            "dateadhesion",
            "datedadhesion",
            "datedecreation",
            "registered",
            "creationdate",
            "joined"),
    LANGUAGE("langue", "language"),
    PUBLIC_NOTE(
            "autresinformations", "remarque", "remarques", "note", "notes", "comment", "comments", "otherinformation"),
    STAFF_NOTE("noteinterne", "notesinternes", "autresinformationsadmin", "staffnote"),
    EXTERNAL,
    GENDER,
    EXEMPT,
    STATUS,
    GROUPS,
    TAGS,
    /** A field that the coop added. */
    OWN,
    MEMBERSHIP,
    MEMBER_SINCE,
    MEMBER_UNTIL,
    FEE_TYPE,
    FEE_AMOUNT,
    FEE_PAID_ON,
    FEE_STARTS,
    FEE_METHOD;

    private static final Map<String, Column> BY_HEADER = new HashMap<>();

    static {
        for (var column : values()) {
            column.headers.forEach(header -> BY_HEADER.put(header, column));
        }
    }

    private static final Map<String, Column> HINTS = Map.ofEntries(
            Map.entry("id", EXTERNAL),
            Map.entry("identifiant", EXTERNAL),
            Map.entry("genre", GENDER),
            Map.entry("sexe", GENDER),
            Map.entry("gender", GENDER),
            Map.entry("statut", STATUS),
            Map.entry("status", STATUS),
            Map.entry("groupe", GROUPS),
            Map.entry("groupes", GROUPS),
            Map.entry("group", GROUPS),
            Map.entry("commission", GROUPS),
            Map.entry("etiquette", TAGS),
            Map.entry("etiquettes", TAGS),
            Map.entry("tags", TAGS),
            Map.entry("adhesion", MEMBERSHIP),
            Map.entry("membership", MEMBERSHIP),
            Map.entry("montant", FEE_AMOUNT),
            Map.entry("cotisation", FEE_AMOUNT),
            Map.entry("amount", FEE_AMOUNT),
            Map.entry("typedecotisation", FEE_TYPE),
            Map.entry("datedepaiement", FEE_PAID_ON),
            Map.entry("payele", FEE_PAID_ON),
            Map.entry("modedepaiement", FEE_METHOD),
            Map.entry("moyendepaiement", FEE_METHOD),
            Map.entry("paymentmethod", FEE_METHOD));

    private final List<String> headers;

    Column(String... headers) {
        this.headers = Arrays.asList(headers);
    }

    /** By its header, whatever its accents, capitals, blanks and signs. @return empty for a header that nobody knows */
    static Optional<Column> of(String header) {
        return Optional.ofNullable(BY_HEADER.get(Headers.plain(header)));
    }

    /** What a header seems to say, for a person to agree: looser than {@link #of}, which nobody looks over. */
    static Optional<Column> hint(String header) {
        return of(header).or(() -> Optional.ofNullable(HINTS.get(Headers.plain(header))));
    }

    /** Whether several columns of one list may say it. */
    boolean repeats() {
        return switch (this) {
            case EMAIL, PHONE, MOBILE, GROUPS, TAGS, OWN -> true;
            default -> false;
        };
    }

    /** Part of the form in which it is offered. */
    String part() {
        return switch (this) {
            case EMAIL, PHONE, MOBILE -> "contact";
            case STREET, STREET_MORE, POSTCODE, CITY, REGION, COUNTRY -> "address";
            case STATUS, GROUPS, TAGS, EXEMPT, REGISTERED, PUBLIC_NOTE, STAFF_NOTE -> "coop";
            case MEMBERSHIP, MEMBER_SINCE, MEMBER_UNTIL -> "membership";
            case FEE_TYPE, FEE_AMOUNT, FEE_PAID_ON, FEE_STARTS, FEE_METHOD -> "fee";
            case OWN -> "own";
            default -> "identity";
        };
    }
}
