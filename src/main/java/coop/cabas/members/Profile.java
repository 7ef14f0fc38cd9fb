package coop.cabas.members;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What a member's file says of the person or the entity itself, contacts and memberships apart. Texts are never null.
 *
 * @param number member number; null for none
 * @param companyNumber SIREN or other registration of an entity
 * @param language in which we write to them, as IETF BCP 47
 * @param languages which they speak
 * @param exempt whether they owe no fee
 * @param active false for a file put aside without a departure
 */
public record Profile(
        MemberKind kind,
        @Nullable String number,
        String title,
        String lastName,
        String firstName,
        String nickname,
        String company,
        String companyNumber,
        @Nullable Gender gender,
        @Nullable LocalDate birthDate,
        String birthPlace,
        String profession,
        String language,
        List<String> languages,
        @Nullable StatusId status,
        boolean exempt,
        boolean active,
        String publicNote,
        String staffNote) {

    public Profile {
        languages = List.copyOf(languages);
    }

    /** A person of whom only the name is known. */
    public static Profile person(String firstName, String lastName) {
        return new Profile(
                MemberKind.PERSON,
                null,
                "",
                lastName,
                firstName,
                "",
                "",
                "",
                null,
                null,
                "",
                "",
                "fr",
                List.of(),
                null,
                false,
                true,
                "",
                "");
    }

    /** An entity of which only the name is known. */
    public static Profile entity(String company) {
        return new Profile(
                MemberKind.ENTITY,
                null,
                "",
                "",
                "",
                "",
                company,
                "",
                null,
                null,
                "",
                "",
                "fr",
                List.of(),
                null,
                false,
                true,
                "",
                "");
    }
}
