package coop.cabas.members.twins;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** The merges that were made, the latest first. */
public record MergesPage(Table<?> table) implements Exportable.OfOne {}
