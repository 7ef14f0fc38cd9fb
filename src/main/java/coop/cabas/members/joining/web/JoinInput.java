package coop.cabas.members.joining.web;

import coop.cabas.members.MembershipKind;
import coop.cabas.members.PostalAddress;
import coop.cabas.members.fields.FilledField;
import coop.cabas.members.joining.JoinRequests;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Who asks to join, as typed.
 *
 * @param site seen by robots alone: whoever fills it in is one
 */
record JoinInput(
        @NotBlank(message = "{ui.form.required}") @Size(max = 255, message = "{joining.long}")
        String firstName,

        @NotBlank(message = "{ui.form.required}") @Size(max = 255, message = "{joining.long}")
        String lastName,

        @NotBlank(message = "{ui.form.required}")
        @Email(message = "{joining.email.wrong}", regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+")
        @Size(max = 254, message = "{joining.long}")
        String email,

        @Size(max = 50, message = "{joining.long}") @Nullable
        String phone,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Past(message = "{members.form.past}") @Nullable
        LocalDate birthDate,

        @Size(max = 1000, message = "{joining.long}") @Nullable
        String street,

        @Size(max = 20, message = "{joining.long}") @Nullable
        String postcode,

        @Size(max = 200, message = "{joining.long}") @Nullable
        String city,

        @NotEmpty(message = "{joining.kinds}") @Nullable Set<MembershipKind> kinds,

        @Size(max = 2000, message = "{joining.long}") @Nullable
        String message,

        @NotNull(message = "{joining.agree.needed}") @AssertTrue(message = "{joining.agree.needed}") @Nullable
        Boolean agree,

        @Nullable String site) {

    boolean isOfARobot() {
        return site != null && !site.isBlank();
    }

    JoinRequests.Asked asked(Locale language, List<FilledField> answers) {
        return new JoinRequests.Asked(
                firstName,
                lastName,
                birthDate,
                email,
                text(phone),
                new PostalAddress(text(street), text(postcode), text(city), "", ""),
                Objects.requireNonNullElse(kinds, Set.of()),
                language,
                text(message),
                answers);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
