/**
 * Entries for the accountant, from payments and what they pay: written on a cash basis, balanced, numbered without a gap once a period is
 * closed. Exported as the file that French law asks for (FEC, article A47 A-1 of the Livre des procédures fiscales) and as a plain table.
 */
@NullMarked
package coop.cabas.fees.books;

import org.jspecify.annotations.NullMarked;
