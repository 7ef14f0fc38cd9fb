/**
 * Lists of members by their consent alone: one for the members of the coop, one for the web when the coop opens it. Whoever
 * withdraws is gone from both at once, as does whoever leaves.
 */
@NullMarked
package coop.cabas.members.listing;

import org.jspecify.annotations.NullMarked;
