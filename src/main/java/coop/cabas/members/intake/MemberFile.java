package coop.cabas.members.intake;

import coop.cabas.members.MemberKind;
import coop.cabas.members.MembershipKind;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What an import may bring of one member: the values of their file, and what hangs on it. Texts are never null, empty when
 * there is nothing; ids are those of rows that exist.
 *
 * @param gender WOMAN, MAN, OTHER; null when not said
 * @param photo id of a file
 * @param email main address
 * @param phones in order, the first being the main one
 * @param membership of the association, the last one
 * @param groups those among the groups that the import knows
 * @param values of the fields that the import knows, by field and place
 * @param publicSince since when they agree to stand in public lists; null when they do not
 */
public record MemberFile(
        MemberKind kind,
        @Nullable String number,
        String title,
        String lastName,
        String firstName,
        String nickname,
        String company,
        @Nullable String gender,
        @Nullable LocalDate birthDate,
        String birthPlace,
        String profession,
        String language,
        @Nullable Long status,
        boolean exempt,
        boolean active,
        String publicNote,
        String staffNote,
        @Nullable Long photo,
        LocalDate registered,
        @Nullable String email,
        List<Phone> phones,
        @Nullable Address address,
        List<Social> socials,
        @Nullable Membership membership,
        List<InGroup> groups,
        List<Value> values,
        @Nullable LocalDate publicSince) {

    public MemberFile {
        phones = List.copyOf(phones);
        socials = List.copyOf(socials);
        groups = List.copyOf(groups);
        values = List.copyOf(values);
    }

    /** The same with another number. */
    public MemberFile numbered(String given) {
        return new MemberFile(
                kind,
                given,
                title,
                lastName,
                firstName,
                nickname,
                company,
                gender,
                birthDate,
                birthPlace,
                profession,
                language,
                status,
                exempt,
                active,
                publicNote,
                staffNote,
                photo,
                registered,
                email,
                phones,
                address,
                socials,
                membership,
                groups,
                values,
                publicSince);
    }

    /** @param kind MOBILE, LANDLINE, OTHER */
    public record Phone(String number, String kind) {

        @Override
        public String toString() {
            return number + " (" + kind + ")";
        }
    }

    public record Address(String street, String postcode, String city, String region, String country) {

        @Override
        public String toString() {
            return String.join(" | ", street, postcode, city, region, country);
        }
    }

    /** A web site, or a place in a social network. */
    public record Social(String kind, String address) {

        @Override
        public String toString() {
            return kind + " " + address;
        }
    }

    /** @param ended first day on which it is no more; null without end */
    public record Membership(
            MembershipKind kind, LocalDate since, @Nullable LocalDate ended, String endReason) {

        @Override
        public String toString() {
            return kind + " " + since + "/" + (ended == null ? "" : ended);
        }
    }

    /** @param belongs false for somebody who manages it without being one of it */
    public record InGroup(long group, boolean belongs, boolean manager) {

        @Override
        public String toString() {
            return group + (belongs ? "" : "-") + (manager ? "*" : "");
        }
    }
}
