package coop.cabas.indicators.figures;

import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a list rests on. A list without rows says "none" only when at least one day of its period is told.
 *
 * @param unknown why nothing can be said, not even "none": no file tells any day; null when one does
 * @param note which days are left out, null when all are told
 */
public record Basis(@Nullable Message unknown, @Nullable Message note) {

    public static final Basis WHOLE = new Basis(null, null);

    static Basis unknown(Message reason) {
        return new Basis(reason, null);
    }

    public boolean isKnown() {
        return unknown == null;
    }

    /** What the reader of the list must know first; null when there is nothing to add. */
    public @Nullable Message words() {
        return unknown == null ? note : Message.of("indicators.unknown.why", unknown);
    }

    /** @throws Refused when nothing is known: an empty file would say "none" */
    public void orRefuse() {
        if (unknown != null) {
            throw new Refused(Message.of("indicators.unknown.why", unknown));
        }
    }
}
