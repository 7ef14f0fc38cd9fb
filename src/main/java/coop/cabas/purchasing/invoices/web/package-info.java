/** Screens of invoices. */
@NullMarked
package coop.cabas.purchasing.invoices.web;

import org.jspecify.annotations.NullMarked;
