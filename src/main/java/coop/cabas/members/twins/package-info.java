/**
 * Two files of one person: found when somebody registers, is imported or changes, looked at by a person, made one, and made two again
 * without loss. Only this package decides what looks alike; what hangs on a file follows by
 * {@link coop.cabas.members.MergeFollower}.
 */
@NullMarked
package coop.cabas.members.twins;

import org.jspecify.annotations.NullMarked;
