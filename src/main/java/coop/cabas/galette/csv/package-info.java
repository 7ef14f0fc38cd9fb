/** Reads what Galette exports as CSV: its tables as they are, and the lists that its screens show, in French or English. */
@NullMarked
package coop.cabas.galette.csv;

import org.jspecify.annotations.NullMarked;
