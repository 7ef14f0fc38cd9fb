/**
 * Labels on the shelves of the shop, and what scales that print labels must know.
 *
 * <p>A label says what the law wants said, or is not printed ({@link coop.cabas.labels.Mentions}).
 */
@ApplicationModule
@NullMarked
package coop.cabas.labels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
