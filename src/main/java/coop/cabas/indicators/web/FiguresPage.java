package coop.cabas.indicators.web;

import coop.cabas.shared.Message;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.chart.Chart;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A page of figures: a period, large figures with their comparison, charts, and the lists behind them.
 *
 * @param title in words
 * @param theme tab it stands under
 * @param path its own address, without parameters
 * @param narrowed what it is narrowed by, besides its period
 * @param notes what to know before reading the figures
 */
public record FiguresPage(
        String title,
        Theme theme,
        String path,
        Map<String, String> narrowed,
        Scope scope,
        List<Message> notes,
        List<Tile> tiles,
        List<Chart> charts,
        List<Section> sections)
        implements Exportable {

    FiguresPage(
            String title,
            Theme theme,
            String path,
            Scope scope,
            List<Message> notes,
            List<Tile> tiles,
            List<Chart> charts,
            List<Section> sections) {
        this(title, theme, path, Map.of(), scope, notes, tiles, charts, sections);
    }

    @Override
    public Table<?> table(@Nullable String name) {
        var section = sections.stream()
                .filter(one -> name == null || one.table().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound(String.valueOf(name)));
        section.basis().orRefuse();
        return section.table();
    }
}
