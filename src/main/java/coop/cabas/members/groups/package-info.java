/** Groups of members in a tree, with those who manage them; and tags, free words put on members. */
@NamedInterface("groups")
@NullMarked
package coop.cabas.members.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
