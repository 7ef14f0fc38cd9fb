package coop.cabas.members.web;

import coop.cabas.members.MemberKind;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.NewMember;
import coop.cabas.members.PostalAddress;
import coop.cabas.members.Profile;
import coop.cabas.members.StatusId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Somebody new, as typed.
 *
 * @param sure whether those who look alike were seen, and this is somebody else
 */
record MemberInput(
        @NotNull(message = "{ui.form.required}") MemberKind kind,

        @Size(max = 40, message = "{members.form.long40}") @Nullable
        String number,

        @Size(max = 255, message = "{members.form.long255}") @Nullable
        String firstName,

        @Size(max = 255, message = "{members.form.long255}") @Nullable
        String lastName,

        @Size(max = 255, message = "{members.form.long255}") @Nullable
        String company,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Past(message = "{members.form.past}") @Nullable
        LocalDate birthDate,

        @Size(max = 254, message = "{members.form.long255}") @Nullable
        String email,

        @Size(max = 50, message = "{members.form.long50}") @Nullable
        String phone,

        @Size(max = 1000, message = "{members.form.long1000}") @Nullable
        String street,

        @Size(max = 20, message = "{members.form.long20}") @Nullable
        String postcode,

        @Size(max = 200, message = "{members.form.long200}") @Nullable
        String city,

        @Nullable Long status,
        @Nullable Set<MembershipKind> memberships,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate registered,

        @Nullable Boolean sure) {

    static MemberInput empty(LocalDate today) {
        return new MemberInput(
                MemberKind.PERSON, null, null, null, null, null, null, null, null, null, null, null, null, today, null);
    }

    NewMember member(LocalDate today) {
        var profile = new Profile(
                kind,
                blankToNull(number),
                "",
                text(lastName),
                text(firstName),
                "",
                text(company),
                "",
                null,
                birthDate,
                "",
                "",
                "fr",
                List.of(),
                status == null ? null : new StatusId(status),
                false,
                true,
                "",
                "");
        return new NewMember(
                profile,
                blankToNull(email),
                blankToNull(phone),
                new PostalAddress(text(street), text(postcode), text(city), "", ""),
                registered == null ? today : registered,
                memberships == null ? Set.of() : memberships);
    }

    boolean isSure() {
        return Boolean.TRUE.equals(sure);
    }

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
