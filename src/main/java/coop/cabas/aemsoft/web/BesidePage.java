package coop.cabas.aemsoft.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

import java.time.LocalDate;

/** Where the till and the ledger say otherwise of an evening. */
public record BesidePage(Table<?> table, LocalDate day) implements Exportable.OfOne {}
