/** The pages of reminders: rules, the month ahead, what was sent, and why somebody was or was not reminded. */
@NullMarked
package coop.cabas.mailings.reminders.web;

import org.jspecify.annotations.NullMarked;
