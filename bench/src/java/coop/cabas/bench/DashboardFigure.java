package coop.cabas.bench;

import java.util.List;

/** To come with the indicators. */
final class DashboardFigure implements Figure {

    @Override
    public String name() {
        return "dashboard";
    }

    @Override
    public List<Row> measure(Workshop workshop) {
        return List.of();
    }
}
