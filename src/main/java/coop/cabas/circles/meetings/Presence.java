package coop.cabas.circles.meetings;

/** Whether a member of the circle was there. */
public enum Presence {
    PRESENT,
    EXCUSED,
    ABSENT
}
