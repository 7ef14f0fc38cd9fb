/** Screens of what the shop buys. */
@NullMarked
package coop.cabas.purchasing.web;

import org.jspecify.annotations.NullMarked;
