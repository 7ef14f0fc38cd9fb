package coop.cabas.matrix.web;

import coop.cabas.matrix.Grid;
import coop.cabas.matrix.Scores.Score;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import coop.cabas.ui.chart.Chart;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The score along the months; the last one is computed at this moment. */
final class ScoreChart {

    private ScoreChart() {}

    /** @return null while there is nothing to compare with */
    static @Nullable Chart of(List<Score> kept, Grid now) {
        var scores = new ArrayList<>(kept);
        scores.removeIf(score -> YearMonth.from(score.day()).equals(YearMonth.from(now.on())));
        if (now.tally().expected() > 0) {
            scores.add(new Score(now.on(), now.tally()));
        }
        if (scores.size() < 2) {
            return null;
        }
        var values = new ArrayList<@Nullable BigDecimal>();
        scores.forEach(score -> values.add(score.tally().score()));
        return new Chart(
                "score",
                Text.t("matrix.score.title"),
                Chart.Kind.LINE,
                Chart.Unit.PERCENT,
                scores.stream()
                        .map(score -> Format.month(YearMonth.from(score.day())))
                        .toList(),
                List.of(new Chart.Series(Text.t("matrix.score"), values)));
    }
}
