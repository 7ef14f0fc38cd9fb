/** The invented coop's members: who they are, who lives with whom, who came and who left. */
@NullMarked
package coop.cabas.demo.people;

import org.jspecify.annotations.NullMarked;
