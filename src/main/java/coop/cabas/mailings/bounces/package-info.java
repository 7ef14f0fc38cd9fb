/**
 * Addresses that letters come back from, told by a person or by the notice of a mail server (RFC 3464). It is the address that is marked:
 * whoever takes another one is written to again.
 */
@NullMarked
package coop.cabas.mailings.bounces;

import org.jspecify.annotations.NullMarked;
