package coop.cabas.members.web;

import coop.cabas.members.CoreField;
import coop.cabas.members.FieldRights;
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
import java.util.ArrayList;
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

    /** What was typed in the fields that the viewer may write. Names are always theirs: nobody is registered without. */
    NewMember member(LocalDate today, FieldRights.Of rights) {
        var profile = new Profile(
                kind,
                rights.mayWrite(CoreField.NUMBER) ? blankToNull(number) : null,
                "",
                text(lastName),
                text(firstName),
                "",
                text(company),
                "",
                null,
                rights.mayWrite(CoreField.BIRTH_DATE) ? birthDate : null,
                "",
                "",
                "fr",
                List.of(),
                status == null || !rights.mayWrite(CoreField.STATUS) ? null : new StatusId(status),
                false,
                true,
                "",
                "");
        return new NewMember(
                profile,
                rights.mayWrite(CoreField.EMAILS) ? blankToNull(email) : null,
                rights.mayWrite(CoreField.PHONES) ? blankToNull(phone) : null,
                rights.mayWrite(CoreField.ADDRESSES)
                        ? new PostalAddress(text(street), text(postcode), text(city), "", "")
                        : PostalAddress.NONE,
                registered == null ? today : registered,
                memberships == null ? Set.of() : memberships);
    }

    /** The fields of this form that the coop asks for and that were left empty. */
    List<String> missing(FieldRights.Of rights) {
        var missing = new ArrayList<String>();
        ask(missing, rights, CoreField.FIRST_NAME, "firstName", blankToNull(firstName));
        ask(missing, rights, CoreField.LAST_NAME, "lastName", blankToNull(lastName));
        ask(missing, rights, CoreField.COMPANY, "company", blankToNull(company));
        ask(missing, rights, CoreField.EMAILS, "email", blankToNull(email));
        ask(missing, rights, CoreField.PHONES, "phone", blankToNull(phone));
        ask(missing, rights, CoreField.BIRTH_DATE, "birthDate", birthDate);
        ask(missing, rights, CoreField.ADDRESSES, "street", blankToNull(text(street) + text(city)));
        ask(missing, rights, CoreField.STATUS, "status", status);
        return missing;
    }

    private void ask(
            List<String> missing, FieldRights.Of rights, CoreField field, String name, @Nullable Object typed) {
        if (typed == null && rights.isRequired(field) && rights.mayWrite(field) && field.concerns(kind)) {
            missing.add(name);
        }
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
