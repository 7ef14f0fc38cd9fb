/** What the treasurer reads and prints: who owes what, what came in by type, month and way to pay, deposit slips, the cash count. */
@NullMarked
package coop.cabas.fees.reports;

import org.jspecify.annotations.NullMarked;
