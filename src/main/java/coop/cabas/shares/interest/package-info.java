/**
 * Interest on shares: voted once for a closed year, never above the ceiling of the law, shared out by days held (loi 47-1775,
 * article 14).
 */
@NullMarked
package coop.cabas.shares.interest;

import org.jspecify.annotations.NullMarked;
