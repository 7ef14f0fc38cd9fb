/** Paper: pages printed as PDF on the server, for meetings and letters. */
@NullMarked
package coop.cabas.ui.print;

import org.jspecify.annotations.NullMarked;
