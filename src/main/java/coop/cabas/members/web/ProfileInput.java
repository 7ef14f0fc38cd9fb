package coop.cabas.members.web;

import static coop.cabas.members.web.MemberInput.blankToNull;
import static coop.cabas.members.web.MemberInput.text;

import coop.cabas.members.CoreField;
import coop.cabas.members.FieldRights;
import coop.cabas.members.Gender;
import coop.cabas.members.MemberKind;
import coop.cabas.members.Profile;
import coop.cabas.members.Profiles;
import coop.cabas.members.StatusId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a file says of somebody, as typed.
 *
 * @param languages separated by commas
 * @param version of the file that was shown
 * @param reason why it is changed
 */
record ProfileInput(
        @NotNull(message = "{ui.form.required}") MemberKind kind,

        @Size(max = 40, message = "{members.form.long40}") @Nullable
        String number,

        @Size(max = 40, message = "{members.form.long40}") @Nullable
        String title,

        @Size(max = 255, message = "{members.form.long255}") @Nullable
        String firstName,

        @Size(max = 255, message = "{members.form.long255}") @Nullable
        String lastName,

        @Size(max = 255, message = "{members.form.long255}") @Nullable
        String nickname,

        @Size(max = 255, message = "{members.form.long255}") @Nullable
        String company,

        @Size(max = 40, message = "{members.form.long40}") @Nullable
        String companyNumber,

        @Nullable Gender gender,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Past(message = "{members.form.past}") @Nullable
        LocalDate birthDate,

        @Size(max = 255, message = "{members.form.long255}") @Nullable
        String birthPlace,

        @Size(max = 255, message = "{members.form.long255}") @Nullable
        String profession,

        @Pattern(regexp = "[a-z]{2,3}(-[A-Z]{2})?", message = "{ui.form.notUnderstood}") @Nullable
        String language,

        @Size(max = 200, message = "{members.form.long200}") @Nullable
        String languages,

        @Nullable Long status,
        @Nullable Boolean exempt,
        @Nullable Boolean putAside,

        @Size(max = 20000, message = "{members.form.long20000}") @Nullable
        String publicNote,

        @Size(max = 20000, message = "{members.form.long20000}") @Nullable
        String staffNote,

        @NotNull Integer version,

        @Size(max = 500, message = "{members.form.long500}") @Nullable
        String reason) {

    private static final java.util.regex.Pattern UNDERSCORE = java.util.regex.Pattern.compile("_(.)");

    static ProfileInput of(Profiles.Read read) {
        var profile = read.profile();
        return new ProfileInput(
                profile.kind(),
                profile.number(),
                profile.title(),
                profile.firstName(),
                profile.lastName(),
                profile.nickname(),
                profile.company(),
                profile.companyNumber(),
                profile.gender(),
                profile.birthDate(),
                profile.birthPlace(),
                profile.profession(),
                profile.language(),
                String.join(", ", profile.languages()),
                profile.status() == null ? null : profile.status().value(),
                profile.exempt() ? true : null,
                profile.active() ? null : true,
                profile.publicNote(),
                profile.staffNote(),
                read.version(),
                null);
    }

    /** What was typed in the fields that the viewer may write; the others as they were. */
    Profile over(Profile before, FieldRights.Of rights) {
        return new Profile(
                rights.mayWrite(CoreField.LAST_NAME) ? kind : before.kind(),
                rights.mayWrite(CoreField.NUMBER) ? blankToNull(number) : before.number(),
                rights.mayWrite(CoreField.TITLE) ? text(title) : before.title(),
                rights.mayWrite(CoreField.LAST_NAME) ? text(lastName) : before.lastName(),
                rights.mayWrite(CoreField.FIRST_NAME) ? text(firstName) : before.firstName(),
                rights.mayWrite(CoreField.NICKNAME) ? text(nickname) : before.nickname(),
                rights.mayWrite(CoreField.COMPANY) ? text(company) : before.company(),
                rights.mayWrite(CoreField.COMPANY_NUMBER) ? text(companyNumber) : before.companyNumber(),
                rights.mayWrite(CoreField.GENDER) ? gender : before.gender(),
                rights.mayWrite(CoreField.BIRTH_DATE) ? birthDate : before.birthDate(),
                rights.mayWrite(CoreField.BIRTH_PLACE) ? text(birthPlace) : before.birthPlace(),
                rights.mayWrite(CoreField.PROFESSION) ? text(profession) : before.profession(),
                rights.mayWrite(CoreField.LANGUAGE) && language != null ? language : before.language(),
                rights.mayWrite(CoreField.LANGUAGES) ? spoken() : before.languages(),
                rights.mayWrite(CoreField.STATUS) ? (status == null ? null : new StatusId(status)) : before.status(),
                rights.mayWrite(CoreField.EXEMPT) ? Boolean.TRUE.equals(exempt) : before.exempt(),
                rights.mayWrite(CoreField.ACTIVE) ? !Boolean.TRUE.equals(putAside) : before.active(),
                rights.mayWrite(CoreField.PUBLIC_NOTE) ? text(publicNote) : before.publicNote(),
                rights.mayWrite(CoreField.STAFF_NOTE) ? text(staffNote) : before.staffNote());
    }

    /** The fields that the coop asks for and that were left empty, by their names in the form. */
    List<String> missing(Profile wanted, FieldRights.Of rights) {
        var facts = new PersonFacts(List.of());
        return Arrays.stream(CoreField.values())
                .filter(field -> isAskedOf(field, kind, rights))
                .filter(field -> field == CoreField.STATUS
                        ? wanted.status() == null
                        : facts.told(field, wanted).isBlank())
                .map(ProfileInput::inForm)
                .toList();
    }

    /** Whether a form asks for a field of the profile. */
    static boolean isAskedOf(CoreField field, MemberKind kind, FieldRights.Of rights) {
        return rights.isRequired(field)
                && rights.mayWrite(field)
                && field.canBeRequired()
                && field.concerns(kind)
                && switch (field) {
                    case EMAILS, PHONES, ADDRESSES, SOCIALS -> false;
                    default -> true;
                };
    }

    /** Its name in the form: lastName for LAST_NAME. */
    static String inForm(CoreField field) {
        return UNDERSCORE
                .matcher(field.word())
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    private List<String> spoken() {
        return Arrays.stream(text(languages).split("[,;]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
