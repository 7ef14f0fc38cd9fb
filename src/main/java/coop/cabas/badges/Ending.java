package coop.cabas.badges;

/** Why a badge opens nothing any more. */
public enum Ending {
    LOST,
    STOLEN,
    /** Handed back: the same card may serve somebody else. */
    RETURNED,
    /** The coop took it back. */
    REVOKED,
    /** Another took its place. */
    REPLACED
}
