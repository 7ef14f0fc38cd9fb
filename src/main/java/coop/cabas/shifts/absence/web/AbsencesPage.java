package coop.cabas.shifts.absence.web;

import coop.cabas.shifts.absence.AbsenceRules;
import coop.cabas.ui.Page;

/** What whoever cannot come may do, as the coop chooses. */
public record AbsencesPage(AbsenceRules.Chosen chosen) implements Page {}
