/**
 * Finding members and acting on many: the list, its search and filters, conditions over every field, searches that are kept, mass
 * changes with their undo. Letters, labels and sheets go to exactly the members that the list shows.
 *
 * <p>Other modules let members be searched by what they know of them with {@link coop.cabas.members.search.SearchFields}, and offer
 * something to do with a selection with {@link coop.cabas.members.search.SelectionAction}.
 */
@NamedInterface("search")
@NullMarked
package coop.cabas.members.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
