package coop.cabas.circles.meetings.web;

import static coop.cabas.ui.table.Badge.Tone.BAD;
import static coop.cabas.ui.table.Badge.Tone.GOOD;
import static coop.cabas.ui.table.Badge.Tone.INFO;
import static coop.cabas.ui.table.Badge.Tone.NEUTRAL;
import static coop.cabas.ui.table.Badge.Tone.WARNING;

import coop.cabas.circles.meetings.Decision;
import coop.cabas.circles.meetings.Meeting;
import coop.cabas.circles.meetings.Presence;
import coop.cabas.ui.table.Badge;
import org.jspecify.annotations.Nullable;

/** States in one word. */
public final class States {

    private States() {}

    public static Badge of(Decision.State state) {
        var tone = switch (state) {
            case OPEN -> INFO;
            case OBJECTED, TO_REVIEW -> WARNING;
            case ADOPTED -> GOOD;
            case REPLACED, WITHDRAWN -> NEUTRAL;
        };
        return Badge.of(tone, "meetings.decision.state." + state);
    }

    public static Badge of(Meeting.Status status) {
        var tone = switch (status) {
            case PLANNED -> INFO;
            case HELD -> GOOD;
            case CANCELLED -> NEUTRAL;
        };
        return Badge.of(tone, "meetings.status." + status);
    }

    public static Badge of(@Nullable Presence presence) {
        if (presence == null) {
            return Badge.of(NEUTRAL, "meetings.presence.none");
        }
        var tone = switch (presence) {
            case PRESENT -> GOOD;
            case EXCUSED -> INFO;
            case ABSENT -> BAD;
        };
        return Badge.of(tone, "meetings.presence." + presence);
    }
}
