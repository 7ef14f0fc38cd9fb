/** Screens of deliveries, and of what is claimed for them. */
@NullMarked
package coop.cabas.purchasing.receipts.web;

import org.jspecify.annotations.NullMarked;
