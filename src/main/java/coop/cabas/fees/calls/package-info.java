/** The same fee asked of many members at once: looked at first, written as one act, taken back for those who have paid nothing yet. */
@NullMarked
package coop.cabas.fees.calls;

import org.jspecify.annotations.NullMarked;
