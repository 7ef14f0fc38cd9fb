package coop.cabas.spreadsheets;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a column of a list may hold, with the headers by which other programs call it. */
enum Column {
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
    STAFF_NOTE("noteinterne", "notesinternes", "autresinformationsadmin", "staffnote");

    private static final Map<String, Column> BY_HEADER = new HashMap<>();

    static {
        for (var column : values()) {
            column.headers.forEach(header -> BY_HEADER.put(header, column));
        }
    }

    private final List<String> headers;

    Column(String... headers) {
        this.headers = Arrays.asList(headers);
    }

    /** By its header, whatever its accents, capitals, blanks and signs. @return empty for a header that nobody knows */
    static Optional<Column> of(String header) {
        var plain = Normalizer.normalize(header, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
        return Optional.ofNullable(BY_HEADER.get(plain));
    }
}
