/** Writes the till's files of the invented shop, cell by cell as the real till does. Start at {@link coop.cabas.demo.till.TillExports}. */
@NullMarked
package coop.cabas.demo.till;

import org.jspecify.annotations.NullMarked;
