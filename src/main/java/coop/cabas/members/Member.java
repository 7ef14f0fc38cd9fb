package coop.cabas.members;

import coop.cabas.access.AccountId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Somebody in the member file, with what other modules need to know.
 *
 * @param number member number; null until one is given
 * @param name as people say it
 * @param email main address; null when none is known
 * @param language in which we write to them
 * @param exempt whether they owe no fee
 * @param account with which they sign in; null when they do not
 * @param registered day on which they came into the file
 * @param leftOn first day on which they are no more of the coop; null while they are
 * @param mergedInto file that stands for this one; null for a file of its own
 */
public record Member(
        MemberId id,
        MemberKind kind,
        @Nullable String number,
        String name,
        String firstName,
        String lastName,
        @Nullable String email,
        Locale language,
        boolean exempt,
        boolean active,
        @Nullable AccountId account,
        LocalDate registered,
        @Nullable LocalDate leftOn,
        @Nullable LocalDate diedOn,
        @Nullable MemberId mergedInto) {}
