package coop.cabas.shares.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** The register of movements, line by line. */
public record RegisterPage(Table<?> table) implements Exportable.OfOne {}
