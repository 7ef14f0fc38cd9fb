/**
 * Fees (cotisations) and gifts, and the payments that settle them: who is covered until when, who owes what, receipts. The
 * due date of a member is computed from their fees, never stored; payments are written once and corrected by another line.
 */
@ApplicationModule
@NullMarked
package coop.cabas.fees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
