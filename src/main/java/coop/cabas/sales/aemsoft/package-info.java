/**
 * Reads the exports of the AEMSOFT Store till, and the delivery notes of its suppliers: tells what a file is by its
 * content, whatever its name, and turns it into rows with exact amounts, or into reasons why it cannot be taken.
 *
 * <p>Pure code: no database, no clock, no person's name in what it returns. Start at
 * {@link coop.cabas.sales.aemsoft.TillFiles}; {@link coop.cabas.sales.aemsoft.TillFile} is what comes out.
 */
@NullMarked
package coop.cabas.sales.aemsoft;

import org.jspecify.annotations.NullMarked;
