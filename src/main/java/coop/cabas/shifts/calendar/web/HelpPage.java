package coop.cabas.shifts.calendar.web;

import coop.cabas.shifts.Shift;
import coop.cabas.ui.Page;

import java.util.List;

/** Where somebody can help in the days to come, most needed first. */
public record HelpPage(List<Shift> shifts) implements Page {}
