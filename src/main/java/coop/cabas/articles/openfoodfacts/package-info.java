/**
 * What Open Food Facts knows of an article that has an EAN: name, brand, content, origin, labels. It is asked when somebody presses a
 * button, in coops that switched it on; what it answers is shown beside what is known here, and only what is ticked is taken.
 *
 * <p>Its data are under the Open Database License, which asks that the source be named.
 */
@NullMarked
package coop.cabas.articles.openfoodfacts;

import org.jspecify.annotations.NullMarked;
