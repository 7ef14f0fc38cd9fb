/**
 * Labels on the shelves of the shop, and what scales that print labels must know.
 *
 * <p>Nobody queues a label: an article waits for one as long as what hangs on its shelf says something else than it should
 * ({@link coop.cabas.labels.Labels}).
 *
 * <p>A label says what the law wants said, or is not printed ({@link coop.cabas.labels.Mentions}).
 */
@ApplicationModule
@NullMarked
package coop.cabas.labels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
