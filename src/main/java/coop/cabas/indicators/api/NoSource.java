package coop.cabas.indicators.api;

import coop.cabas.indicators.figures.Basis;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Source;
import coop.cabas.shared.Message;

import java.util.List;

/** No file tells any day of the period: an empty list would say "none". Answered by 404, naming the files needed. */
final class NoSource extends RuntimeException {

    private final transient Message reason;
    private final transient List<Source> needed;

    private NoSource(Message reason, List<Source> needed) {
        super(reason.key());
        this.reason = reason;
        this.needed = needed;
    }

    /** @throws NoSource when the list rests on nothing */
    static void throwIfUnknown(Basis basis, Indicator indicator) {
        if (basis.unknown() != null) {
            throw new NoSource(basis.unknown(), indicator.sources());
        }
    }

    Message reason() {
        return reason;
    }

    List<Source> needed() {
        return needed;
    }
}
