/**
 * Articles: what the shop sells, once, whatever its codes and prices become. Where each stands (department, family), its value added
 * tax, by which codes a scanner knows it, what it costs and what it is sold for, since when and why.
 *
 * <p>Prices, costs, rates and margin rules are only ever added to: a later line holds instead of the one before. What becomes of an
 * article in the shop (stock, orders, labels) is other modules' business; they read {@code articles.shelf_at} and listen to
 * {@link coop.cabas.articles.ArticleMerged}.
 */
@ApplicationModule
@NullMarked
package coop.cabas.articles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
