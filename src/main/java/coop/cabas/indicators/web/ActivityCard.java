package coop.cabas.indicators.web;

import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.figures.Activity;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Period;
import coop.cabas.shared.Message;
import coop.cabas.ui.HomeCard;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/** How the last seven days known went, against the seven before. */
@Component
class ActivityCard implements HomeCard {

    private final Activity activity;

    ActivityCard(Activity activity) {
        this.activity = activity;
    }

    @Override
    public String permission() {
        return IndicatorsPermissions.READ;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<Told> told() {
        var last = activity.lastDay();
        if (last == null) {
            return List.of();
        }
        var week = new Period(last.minusDays(6), last);
        var now = activity.of(week);
        var before = activity.of(week.previous());
        return Stream.of(Indicator.TURNOVER_INCL, Indicator.TICKETS, Indicator.AVERAGE_TICKET)
                .map(indicator -> Tile.of(indicator, now, before, address(week, indicator)))
                .<Told>mapMulti((tile, told) -> {
                    var figure = tile.figure();
                    if (figure != null) {
                        told.accept(figure(tile, figure));
                    }
                })
                .toList();
    }

    private static Figure figure(Tile tile, String written) {
        var trend = tile.compared();
        return new Figure(
                Message.of(
                        "indicators.card.label",
                        Message.of("indicators.def." + tile.indicator().key() + ".name")),
                written,
                trend == null ? null : HomeCard.Trend.valueOf(trend.direction().name()),
                trend == null ? null : Message.of("indicators.card.compared", trend.words(), trend.before()),
                tile.link());
    }

    private static String address(Period week, Indicator indicator) {
        var theme = indicator == Indicator.TURNOVER_INCL ? Theme.SALES : Theme.TICKETS;
        return "%s?from=%s&to=%s".formatted(theme.path(), week.from(), week.to());
    }
}
