/** Changing many files at once: tried first, applied as one act with its reason, taken back where nobody has changed anything since. */
@NullMarked
package coop.cabas.members.search.bulk;

import org.jspecify.annotations.NullMarked;
