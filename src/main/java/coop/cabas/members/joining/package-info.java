/**
 * Asking to join: by a public form, confirmed by a link sent to the address given, decided by whoever keeps the member file. Nobody
 * learns from it who is a member already.
 */
@NullMarked
package coop.cabas.members.joining;

import org.jspecify.annotations.NullMarked;
