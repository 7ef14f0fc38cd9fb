package coop.cabas.shifts.accounts.web;

import coop.cabas.shifts.Shift;
import coop.cabas.ui.Page;

import java.util.List;

/**
 * Sheets to fill in.
 *
 * @param today shifts of today
 * @param open shifts of the days before whose sheet says nothing of somebody
 */
public record SheetsPage(List<Shift> today, List<Shift> open) implements Page {}
