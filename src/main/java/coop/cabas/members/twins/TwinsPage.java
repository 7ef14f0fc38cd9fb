package coop.cabas.members.twins;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/**
 * Pairs of files that look like one person.
 *
 * @param said whether these are the pairs that were said to be two
 */
public record TwinsPage(Table<?> table, boolean said, boolean maySet) implements Exportable.OfOne {}
