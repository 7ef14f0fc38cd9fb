/** What a tablet takes along to decide without network, and what it brings back. */
@NullMarked
package coop.cabas.door.offline;

import org.jspecify.annotations.NullMarked;
