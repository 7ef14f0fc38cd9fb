package coop.cabas.door.web;

import coop.cabas.door.visits.VisitDay;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

import java.time.LocalDate;

/** Days at the door. */
public record VisitDaysPage(LocalDate from, LocalDate until, Table<VisitDay> table) implements Exportable.OfOne {}
