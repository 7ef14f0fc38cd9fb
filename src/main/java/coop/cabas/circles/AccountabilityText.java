package coop.cabas.circles;

import org.jspecify.annotations.Nullable;

/**
 * What an accountability says.
 *
 * @param wording at most 500 characters
 * @param origin where it was decided: a section of the founding document, a meeting; may be empty
 * @param cadence how often at least, null when it is owed without rhythm
 * @param autonomousUnless the circle decides alone, unless…; may be empty
 * @param consulted circle that must be consulted then, null for none
 * @param role role of the circle that answers for it, null for the circle as a whole
 * @param activity code of an activity of the matrix, null for none
 */
public record AccountabilityText(
        String wording,
        String origin,
        @Nullable Cadence cadence,
        String autonomousUnless,
        @Nullable CircleId consulted,
        @Nullable CircleRoleId role,
        @Nullable String activity) {

    /** One that only has its wording and where it comes from. */
    public static AccountabilityText of(String wording, String origin) {
        return new AccountabilityText(wording, origin, null, "", null, null, null);
    }

    AccountabilityText stripped() {
        return new AccountabilityText(
                wording.strip(),
                origin.strip(),
                cadence,
                autonomousUnless.strip(),
                consulted,
                role,
                activity == null || activity.isBlank() ? null : activity.strip());
    }
}
