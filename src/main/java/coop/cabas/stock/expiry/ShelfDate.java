package coop.cabas.stock.expiry;

import coop.cabas.articles.ArticleId;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How much of an article bears a date.
 *
 * @param article of today: the one that it was merged into, when it was
 * @param weighed in kilograms, else in pieces
 * @param quantity that was told
 * @param left of it
 * @param ends what became of the rest, the first one first
 */
public record ShelfDate(
        ShelfDateId id,
        ArticleId article,
        String name,
        boolean weighed,
        LocalDate day,
        Kind kind,
        BigDecimal quantity,
        BigDecimal left,
        Instant said,
        String by,
        List<End> ends) {

    public ShelfDate {
        ends = List.copyOf(ends);
    }

    /** What the printed date means: regulation EU 1169/2011, article 24. */
    public enum Kind {
        /** "À consommer jusqu'au" (DLC): it is not sold any more after that day. */
        USE_BY(3),
        /** "À consommer de préférence avant" (DDM): it may be sold after that day, and is past its best. */
        BEST_BEFORE(30);

        private final int days;

        Kind(int days) {
            this.days = days;
        }

        /** How many days before it one begins to sell it first. */
        public int days() {
            return days;
        }
    }

    /** How one stands to a date. */
    public enum State {
        /** Not to be sold any more. */
        TO_WITHDRAW,
        /** Past its best: it may still be sold. */
        PAST,
        /** To be sold first. */
        SOON,
        LATER;

        public static State of(Kind kind, LocalDate day, LocalDate today) {
            if (day.isBefore(today)) {
                return kind == Kind.USE_BY ? TO_WITHDRAW : PAST;
            }
            return ChronoUnit.DAYS.between(today, day) <= kind.days() ? SOON : LATER;
        }
    }

    /** What became of some of it. */
    public record End(Kind kind, BigDecimal quantity, Instant said, String by) {

        /** Why it is not there any more. */
        public enum Kind {
            SOLD,
            WITHDRAWN,
            /** It was never there: somebody mistyped. */
            MISTAKE
        }
    }

    public State on(LocalDate today) {
        return State.of(kind, day, today);
    }

    public boolean isOver() {
        return left.signum() == 0;
    }
}
