/** Addresses that letters come back from, on screen. */
@NullMarked
package coop.cabas.mailings.bounces.web;

import org.jspecify.annotations.NullMarked;
