package coop.cabas.mailings.reminders.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** Reminders done. @param mayList whether those to be phoned can be shown in the list of members */
public record ReminderHistoryPage(Table<?> table, boolean mayList) implements Exportable.OfOne {}
