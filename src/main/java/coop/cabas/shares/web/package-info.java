/** Pages and papers of the shares: the register, who holds what, subscriptions, refunds, the capital, the rules. */
@NullMarked
package coop.cabas.shares.web;

import org.jspecify.annotations.NullMarked;
