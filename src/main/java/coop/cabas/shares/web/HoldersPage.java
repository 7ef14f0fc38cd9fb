package coop.cabas.shares.web;

import coop.cabas.shares.Capital;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

import java.time.LocalDate;

/** Who held what at the end of a day. */
public record HoldersPage(Table<?> table, LocalDate day, Capital.State capital) implements Exportable.OfOne {}
