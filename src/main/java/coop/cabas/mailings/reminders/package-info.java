/**
 * Reminders of fees that end, of fees owed and of planned parts. A rule says how many days before or after; a run each day
 * writes what is to be written, once, catches up with days that were missed, and keeps what it did. Why somebody is or is not
 * reminded is answered by the very query that a run asks.
 */
@NullMarked
package coop.cabas.mailings.reminders;

import org.jspecify.annotations.NullMarked;
