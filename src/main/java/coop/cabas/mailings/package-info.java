/**
 * Letters to a selection of members, with drafts, templates, attachments and history; and reminders by free delays, which
 * catch up after a missed run, never go twice, and can say why somebody was or was not reminded.
 */
@ApplicationModule
@NullMarked
package coop.cabas.mailings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
