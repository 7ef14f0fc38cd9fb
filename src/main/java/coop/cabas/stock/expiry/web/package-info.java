/** Dates told with a phone, and the list of what is to be sold first. */
@NullMarked
package coop.cabas.stock.expiry.web;

import org.jspecify.annotations.NullMarked;
