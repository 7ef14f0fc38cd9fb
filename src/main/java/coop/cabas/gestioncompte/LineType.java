package coop.cabas.gestioncompte;

import java.util.Set;

/** Types of lines of gestion-compte's counter, and what each becomes here. */
final class LineType {

    static final int CORRECTION = 0;
    static final int SHIFT = 1;
    static final int CYCLE = 2;
    static final int FROZEN = 3;
    static final int EXPIRED = 4;
    static final int SURPLUS = 5;
    static final int EXEMPT = 6;
    static final int REPAID = 7;
    static final int INVALIDATED = 10;
    static final int SAVING = 20;
    static final int RELEASED = 21;

    /** One of these, and one only, is written when a cycle begins. */
    static final Set<Integer> OF_CYCLE = Set.of(CYCLE, FROZEN, EXPIRED, EXEMPT);

    /** What the run at the beginning of a cycle writes besides. */
    static final Set<Integer> OF_RUN = Set.of(CYCLE, FROZEN, EXPIRED, EXEMPT, SURPLUS, REPAID, SAVING);

    private LineType() {}

    /** Reason here of a line there; a type that is not known counts as a correction. */
    static String reason(int type, int minutes) {
        return switch (type) {
            case SHIFT -> "SHIFT";
            case CYCLE -> "CYCLE";
            case FROZEN -> "PAUSED";
            case EXPIRED -> "LAPSED";
            case SURPLUS -> "SURPLUS";
            case EXEMPT -> "EXEMPT";
            case REPAID -> minutes == 0 ? "KEPT" : "REPAID";
            case INVALIDATED -> "INVALIDATED";
            case SAVING -> minutes < 0 ? "REPAID" : "SURPLUS";
            case RELEASED -> "RELEASED";
            default -> "CORRECTION";
        };
    }

    static boolean isKnown(int type) {
        return type == CORRECTION || !reason(type, 1).equals("CORRECTION");
    }
}
