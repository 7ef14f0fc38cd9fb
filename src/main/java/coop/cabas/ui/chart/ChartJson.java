package coop.cabas.ui.chart;

import coop.cabas.ui.Text;
import tools.jackson.databind.json.JsonMapper;

/** What {@code static/js/chart.js} reads. */
record ChartJson(String language, Chart.Kind kind, Chart.Unit unit, Object categories, Object series) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String write(Chart chart) {
        return JSON.writeValueAsString(
                new ChartJson(Text.language(), chart.kind(), chart.unit(), chart.categories(), chart.series()));
    }
}
