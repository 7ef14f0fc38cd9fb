package coop.cabas.indicators.web;

import coop.cabas.indicators.figures.Basis;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A titled list on a page of figures.
 *
 * @param title in words
 * @param indicator whose definition is one click away
 * @param choices other ways to look at it
 * @param table what is exported under its name
 * @param basis which days it rests on
 */
public record Section(String title, @Nullable Indicator indicator, List<Choice> choices, Table<?> table, Basis basis) {

    Section(String title, @Nullable Indicator indicator, List<Choice> choices, Table<?> table) {
        this(title, indicator, choices, table, Basis.WHOLE);
    }

    /** A way to look: a chip that leads there. */
    public record Choice(String label, String address, boolean current) {}

    static Section of(String title, @Nullable Indicator indicator, Table<?> table) {
        return new Section(title, indicator, List.of(), table);
    }

    /** The same, which says so when its days are not all told. */
    Section on(Basis told) {
        return new Section(title, indicator, choices, table, told);
    }
}
