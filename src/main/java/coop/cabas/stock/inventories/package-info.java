/**
 * Inventories: several people count a part of the shop with their phones, network or not; what differs from the ledger is reviewed, and posted
 * once. Counts are only ever added to.
 */
@NullMarked
package coop.cabas.stock.inventories;

import org.jspecify.annotations.NullMarked;
