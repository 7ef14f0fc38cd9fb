package coop.cabas.members;

/**
 * Where a letter finds somebody.
 *
 * @param street number, street and what completes them, one line each
 * @param country as written; empty for France
 */
public record PostalAddress(String street, String postcode, String city, String region, String country) {

    public PostalAddress {
        street = street.strip();
        postcode = postcode.strip();
        city = city.strip();
        region = region.strip();
        country = country.strip();
    }

    public static final PostalAddress NONE = new PostalAddress("", "", "", "", "");

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** In one line: 12 rue Haute, 78160 Marly-le-Roi. */
    public String line() {
        var town = (postcode + " " + city).strip();
        return java.util.stream.Stream.of(street.replaceAll("\\s*\\R\\s*", ", "), town, region, country)
                .filter(part -> !part.isEmpty())
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
