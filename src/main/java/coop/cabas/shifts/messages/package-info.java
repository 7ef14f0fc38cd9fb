/** Letters about shifts: reminders, and calls for help where people are missing. Other packages add kinds of their own. */
@NamedInterface("messages")
@NullMarked
package coop.cabas.shifts.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
