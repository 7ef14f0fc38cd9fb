package coop.cabas.tools;

import coop.cabas.circles.CircleRoleId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A tool of the register.
 *
 * @param code short name that never changes
 * @param owner role that answers for it, null for nobody yet
 * @param country where it is hosted, ISO 3166-1, null when not known
 * @param rto minutes within which it should run again (DMIA), null when nothing was decided
 * @param rpo minutes of data that may be lost (PDMA), null when nothing was decided
 * @param founded day on which it was entered in the register
 * @param since day since which all this is so
 */
public record Tool(
        ToolId id,
        String code,
        String name,
        Kind kind,
        String purpose,
        Status status,
        @Nullable CircleRoleId owner,
        String supplier,
        String address,
        @Nullable String country,
        String dataHeld,
        Sensitivity sensitivity,
        Criticality criticality,
        @Nullable Integer rto,
        @Nullable Integer rpo,
        String note,
        LocalDate founded,
        LocalDate since) {

    /** What sort of thing it is. */
    public enum Kind {
        SOFTWARE,
        HARDWARE,
        SERVICE,
        PAPER
    }

    /** Where it stands. */
    public enum Status {
        CONSIDERED,
        IN_USE,
        BEING_REPLACED,
        RETIRED,
        /** Used by the coop, not managed by its computing circle. */
        FOR_MEMORY;

        /** Whether something is owed on it. */
        public boolean isKept() {
            return this == IN_USE || this == BEING_REPLACED;
        }
    }

    /** How much the data that it holds must be protected. */
    public enum Sensitivity {
        NONE,
        INTERNAL,
        PERSONAL,
        SENSITIVE
    }

    /** How much the shop depends on it. */
    public enum Criticality {
        LOW,
        MEDIUM,
        HIGH,
        VITAL
    }
}
