package coop.cabas.circles;

/** Roles that every circle has, and those of its own. */
public enum RoleKind {
    /** Carries what the wider circle expects into the circle. */
    LEAD,
    /** Carries the circle's voice into the wider one. */
    DELEGATE,
    /** Keeps agenda, minutes and decisions. */
    SECRETARY,
    /** Holds the meetings. */
    FACILITATOR,
    /** Belongs to the circle without a task of their own. */
    MEMBER,
    /** One that the circle has made for itself. */
    OWN;

    /** Whether the circle misses something while nobody holds it. */
    public boolean mayBeVacant() {
        return this != MEMBER;
    }
}
