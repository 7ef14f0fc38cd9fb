package coop.cabas.shifts.waiting.web;

import coop.cabas.members.MemberId;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.waiting.Line;
import coop.cabas.shifts.waiting.Watches;
import org.springframework.stereotype.Component;

/** What the page of a shift says of waiting for it. */
@Component
public class WaitingPart {

    private final Line line;
    private final Watches watches;

    WaitingPart(Line line, Watches watches) {
        this.line = line;
        this.watches = watches;
    }

    /**
     * What can be done.
     *
     * @param place where whoever looks stands in line, from 1; 0 when they do not wait
     * @param length how many wait
     */
    public record Seen(boolean canWait, int place, int length, boolean canWatch, boolean watching) {

        public static final Seen NOTHING = new Seen(false, 0, 0, false, false);
    }

    public Seen of(Shift shift, MemberId member) {
        return new Seen(
                line.isOpen(shift),
                line.place(shift.id(), member).orElse(0),
                line.length(shift.id()),
                watches.isOpen(shift),
                watches.has(shift.id(), member));
    }
}
