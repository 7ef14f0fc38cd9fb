/**
 * What the shop sold, received, counted and lost, as its till tells it: the till's exports are recognised and read,
 * compared with what is known, and kept as facts (days of sale lines, tickets, stock moves, stock levels, articles,
 * delivery notes) which the till's own totals prove.
 *
 * <p>These facts are imported for statistics only: the till remains the one fiscal record, and nothing here takes a
 * payment or issues a ticket.
 */
@ApplicationModule
@NullMarked
package coop.cabas.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
