package coop.cabas.matrix.web;

import coop.cabas.matrix.Scores.Score;
import coop.cabas.matrix.Tally;
import coop.cabas.shared.Message;
import coop.cabas.ui.Format;
import coop.cabas.ui.HomeCard.Trend;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How the score was some time before.
 *
 * @param trend which way it went since
 */
public record ScoreBefore(LocalDate day, BigDecimal score, Trend trend) {

    /** @return null when there is nothing to compare, or to compare with */
    static @Nullable ScoreBefore of(Tally now, Optional<Score> then) {
        var score = now.score();
        var before = then.map(kept -> kept.tally().score()).orElse(null);
        if (score == null || before == null) {
            return null;
        }
        int way = score.compareTo(before);
        return new ScoreBefore(
                then.orElseThrow().day(), before, way > 0 ? Trend.UP : way < 0 ? Trend.DOWN : Trend.LEVEL);
    }

    public Message words() {
        return Message.of("matrix.score.before", Format.percent(score), day);
    }
}
