/** Finding members: the list, its search and its filters; the same choice serves letters, labels and sheets. */
@NullMarked
package coop.cabas.members.search;

import org.jspecify.annotations.NullMarked;
