package coop.cabas.tools;

/**
 * Codes of the activities of the founding document (its sections 4 to 6) that Cabas can prove itself. A coop may rename,
 * retire or add activities; these codes never change.
 */
public final class ActivityCode {

    /** Install and maintain equipment. */
    public static final String EQUIPMENT = "equipment";

    /** Install and update software. */
    public static final String SOFTWARE = "software";

    /** Follow production. */
    public static final String PRODUCTION = "production";

    /** Follow what new versions bring. */
    public static final String UPGRADES = "upgrades";

    /** Propose improvements. */
    public static final String PROPOSALS = "proposals";

    /** Decide to test and adopt a new version, or not. */
    public static final String VERSION_DECISION = "version-decision";

    private ActivityCode() {}
}
