package coop.cabas.shifts.messages.web;

import coop.cabas.shifts.staffing.Shortage;
import coop.cabas.ui.Page;

import java.util.List;

/** Shifts that do not work yet, in the days to come. */
public record CallsPage(List<Shortage> shortages, int days) implements Page {}
