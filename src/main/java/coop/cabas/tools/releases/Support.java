package coop.cabas.tools.releases;

import coop.cabas.shared.Message;
import coop.cabas.ui.table.Badge;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * How far a version is from the end of its support (end of life).
 *
 * @param badge over, soon, or far away
 * @param words the day, and how far it is
 * @param old whether the source told it so long ago that it may no longer be so
 */
public record Support(Cycle cycle, Badge badge, Message words, boolean old) {

    /** Days before the end from which on the coop should plan. */
    private static final int SOON = 90;

    /** Days after which what a source told is doubtful. */
    private static final int OLD = 30;

    /** @return empty when no source tells of the version's line, or nothing of its end */
    public static Optional<Support> of(Version version, List<Cycle> cycles, LocalDate today) {
        return Cycle.of(version, cycles).flatMap(cycle -> of(cycle, today));
    }

    private static Optional<Support> of(Cycle cycle, LocalDate today) {
        var old = cycle.told().plusDays(OLD).isBefore(today);
        var end = cycle.supportEnd();
        if (end == null) {
            return supported(cycle.supported()).map(badge -> new Support(cycle, badge, badge.word(), old));
        }
        var days = ChronoUnit.DAYS.between(today, end);
        if (days < 0) {
            return Optional.of(new Support(
                    cycle,
                    Badge.of(Badge.Tone.BAD, "tools.support.over"),
                    Message.of("tools.support.since", end.plusDays(1), distance(-days)),
                    old));
        }
        return Optional.of(new Support(
                cycle,
                days <= SOON ? Badge.of(Badge.Tone.WARNING, "tools.support.soon") : good(),
                Message.of("tools.support.until", end, distance(days)),
                old));
    }

    private static Optional<Badge> supported(@Nullable Boolean supported) {
        return Optional.ofNullable(supported).map(yes -> yes ? good() : Badge.of(Badge.Tone.BAD, "tools.support.over"));
    }

    private static Badge good() {
        return Badge.of(Badge.Tone.GOOD, "tools.support.good");
    }

    private static Message distance(long days) {
        if (days < 60) {
            return Message.of("tools.distance.days", days);
        }
        return days < 730
                ? Message.of("tools.distance.months", days / 30)
                : Message.of("tools.distance.years", days / 365);
    }
}
