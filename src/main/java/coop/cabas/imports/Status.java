package coop.cabas.imports;

import java.util.EnumSet;
import java.util.Set;

/** Where a batch stands. The database holds the same rules in a trigger; a test compares the two. */
public enum Status {
    /** Its files are being read for the dry run. */
    READING,
    /** The dry run can be looked at; nothing has been written. */
    STAGED,
    /** Its rows are being written, in one transaction. */
    APPLYING,
    /** Its rows are in. */
    APPLIED,
    /** Its rows were taken back. */
    UNDONE,
    /** Given up before anything was written. */
    DISCARDED,
    /** The last try ended without result and left nothing; it can be read again. */
    FAILED;

    public boolean isRunning() {
        return this == READING || this == APPLYING;
    }

    /** Whether the files handed in are still there to be read and applied. */
    public boolean keepsContent() {
        return this == READING || this == STAGED || this == APPLYING || this == FAILED;
    }

    boolean mayBecome(Status next) {
        return nexts().contains(next);
    }

    private Set<Status> nexts() {
        return switch (this) {
            case READING -> EnumSet.of(STAGED, FAILED, DISCARDED);
            case STAGED -> EnumSet.of(READING, APPLYING, DISCARDED);
            case APPLYING -> EnumSet.of(APPLIED, STAGED, FAILED);
            case FAILED -> EnumSet.of(READING, DISCARDED);
            case APPLIED -> EnumSet.of(UNDONE);
            case UNDONE, DISCARDED -> EnumSet.noneOf(Status.class);
        };
    }
}
