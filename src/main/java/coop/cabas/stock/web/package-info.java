/** Levels and moves of the stock, what is lost and used, and the reasons. */
@NullMarked
package coop.cabas.stock.web;

import org.jspecify.annotations.NullMarked;
