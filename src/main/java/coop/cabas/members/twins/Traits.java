package coop.cabas.members.twins;

import coop.cabas.members.Gender;
import coop.cabas.members.MemberKind;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * What files are compared by.
 *
 * @param id number of the file; 0 for somebody not registered yet
 * @param firstSound how the first name sounds, by {@code members.sound}
 * @param phones digits
 * @param emails in small letters
 * @param streets as {@code members.street_key} writes them
 * @param household number; null for none
 */
record Traits(
        long id,
        MemberKind kind,
        String first,
        String last,
        String nickname,
        String company,
        String companyNumber,
        @Nullable Gender gender,
        @Nullable LocalDate born,
        String firstSound,
        String lastSound,
        String companySound,
        Set<String> phones,
        Set<String> emails,
        Set<String> streets,
        @Nullable Long household) {

    Traits {
        phones = Set.copyOf(phones);
        emails = Set.copyOf(emails);
        streets = Set.copyOf(streets);
    }
}
