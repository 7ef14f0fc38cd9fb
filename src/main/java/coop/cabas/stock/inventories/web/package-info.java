/** Counting with a phone, and the review of what was counted. */
@NullMarked
package coop.cabas.stock.inventories.web;

import org.jspecify.annotations.NullMarked;
