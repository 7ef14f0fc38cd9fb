package coop.cabas.mailings.reminders;

import coop.cabas.shared.LongId;

/** Identity of a rule of reminders. */
public record ReminderRuleId(long value) implements LongId {}
