package coop.cabas.members.joining;

import coop.cabas.members.MemberId;
import coop.cabas.members.MemberKind;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.NewMember;
import coop.cabas.members.PostalAddress;
import coop.cabas.members.Profile;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Somebody who asks to join.
 *
 * @param agreed the words that they agreed to, as they stood
 * @param confirmed when they followed the link; null until then
 * @param accepted null while nobody has decided
 * @param member their file, once accepted
 */
public record JoinRequest(
        JoinRequestId id,
        String firstName,
        String lastName,
        @Nullable LocalDate birthDate,
        String email,
        String phone,
        PostalAddress address,
        Set<MembershipKind> kinds,
        String language,
        String message,
        String agreed,
        Instant asked,
        @Nullable Instant confirmed,
        @Nullable Boolean accepted,
        String reason,
        @Nullable MemberId member) {

    public JoinRequest {
        kinds = Set.copyOf(kinds);
    }

    public String name() {
        return (firstName + " " + lastName).strip();
    }

    public boolean isWaiting() {
        return confirmed != null && accepted == null;
    }

    /** As they would stand in the member file. */
    public NewMember wanted(LocalDate today) {
        var profile = new Profile(
                MemberKind.PERSON,
                null,
                "",
                lastName,
                firstName,
                "",
                "",
                "",
                null,
                birthDate,
                "",
                "",
                language,
                List.of(),
                null,
                false,
                true,
                "",
                message);
        return new NewMember(profile, email, phone.isEmpty() ? null : phone, address, today, kinds);
    }
}
