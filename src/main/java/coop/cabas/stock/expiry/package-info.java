/**
 * Dates printed on what is sold: how much bears which, what is to be sold first, and what has to leave the shelf. Nobody has to tell them,
 * and the ledger does without; what is withdrawn is told to it as a loss.
 */
@NullMarked
package coop.cabas.stock.expiry;

import org.jspecify.annotations.NullMarked;
