package coop.cabas.mailings.reminders.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** Reminders done. */
public record ReminderHistoryPage(Table<?> table) implements Exportable.OfOne {}
