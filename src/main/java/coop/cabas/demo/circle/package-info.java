/** What the invented coop's circles have been doing: who holds which role, what was installed, decided and proved, and what was let slip. */
@NullMarked
package coop.cabas.demo.circle;

import org.jspecify.annotations.NullMarked;
