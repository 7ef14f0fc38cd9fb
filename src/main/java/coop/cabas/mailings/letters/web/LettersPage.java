package coop.cabas.mailings.letters.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** Letters to members, the latest first. */
public record LettersPage(Table<?> table) implements Exportable.OfOne {}
