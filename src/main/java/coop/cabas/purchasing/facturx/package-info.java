/**
 * Electronic invoices: Factur-X and ZUGFeRD (a PDF that carries its own figures), and the bare XML of EN 16931 in its two dialects, CII and
 * UBL.
 *
 * <p>Pure code: no database, no clock. Start at {@link coop.cabas.purchasing.facturx.Facturx}. Files are hostile: nothing in a PDF is run
 * or drawn, nothing is fetched, and every piece is bounded before it is unpacked. An invoice that contradicts itself is read all the same,
 * and every contradiction is told with the line it is in.
 */
@NullMarked
package coop.cabas.purchasing.facturx;

import org.jspecify.annotations.NullMarked;
